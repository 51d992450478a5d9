// attunectl score, outcomes and talking-therapies on a practice's database: by its own measures, what it has
// confirmed, and what it judges by.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "shared/api/own_instruments.hpp"
#include "shared/json/write.hpp"
#include "shared/measures/own_instrument.hpp"
#include "tests/support/installation.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct OutcomesDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");
    Folder folder;

    std::string file(const std::string& name, const std::string& text) const
    {
        std::ofstream{folder.path() / name, std::ios::binary} << text;
        return (folder.path() / name).string();
    }
    std::string run(const std::vector<std::string>& arguments) const
    {
        std::vector<std::string> all{programs / "attunectl", "--connection",
                                     practice.database.connect_string("attune_owner")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        Program program{all};
        const auto output = program.output();
        return output + program.errors() + std::to_string(program.wait());
    }
    void give(const std::string& client_id, const std::string& instrument, const std::string& answers, int on)
    {
        BOOST_TEST_REQUIRE(
            therapist.post("/clients/" + client_id + "/administrations", form(instrument, answers, on))
                .status == 200);
    }
    void add_inner_weather()
    {
        std::ifstream in{ATTUNE_SOURCE_DIR "/docs/examples/own_inner_weather.json"};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        lead.post("/instruments",
                  json::to_text(api::KeepInstrument::Request{parse_own_instrument(text).value()}));
    }
};

bool holds(const std::string& text, const std::string& line)
{
    return text.find(line) != std::string::npos;
}

// Sixteen answers that add up to 16 times `each`, by a key that has no reversed items.
std::string all_answered(int count, int each)
{
    std::string answers{"["};
    for (int item = 0; item < count; ++item)
        answers += (item > 0 ? "," : "") + std::to_string(each);
    return answers + ']';
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes_by_attunectl, OutcomesDesk)

BOOST_AUTO_TEST_CASE(a_measure_of_the_practices_own_is_scored_and_judged_from_files)
{
    add_inner_weather();

    const auto scored = run({"score", "--instrument", "own_inner_weather", "--answers",
                             file("a.csv", "i1,i2,i3\n4,4,0\n4,,0\n")});
    const auto judged = run({"outcomes", "--instrument", "own_inner_weather", "--score", "storm", "--pairs",
                             file("p.csv", "pre,post\n12,3\n12,11\n")});

    BOOST_TEST(scored ==
               "line,missing,storm,storm_status,storm_missing,storm_band\n"
               "2,0,12,complete,0,rough\n3,1,,incomplete,1,\n0");
    BOOST_TEST(holds(judged, "own_inner_weather,1,storm,file,reliably_better,1,2,"));
}

BOOST_AUTO_TEST_CASE(a_criterion_that_the_practice_confirmed_judges_its_outcomes_as_its_screens)
{
    const auto wren = add_client(therapist);
    give(wren, "pswq", all_answered(16, 4), -20);
    give(wren, "pswq", all_answered(16, 3), -1);
    const auto before = run({"outcomes", "--instrument", "pswq", "--score", "total"});

    lead.post("/confirmations", R"({"instrument": "pswq", "version": 1, "fact": "reliable_changes[0]",
                                    "source": "The manual, p. 3"})");
    const auto after = run({"outcomes", "--instrument", "pswq", "--score", "total"});

    BOOST_TEST(holds(before, "pswq,1,total,practice,paired,1,1,"));
    BOOST_TEST(holds(before, "pswq,1,total,practice,not_judged,1,1,"));
    BOOST_TEST(holds(after, "pswq,1,total,practice,not_judged,0,1,"));
}

BOOST_AUTO_TEST_CASE(scores_are_described_and_so_are_the_practices_own_baselines)
{
    for (const auto* answers : {"[1,1,1,1,1,1,1]", "[2,2,2,2,2,2,3]"}) {
        const auto client = add_client(therapist);
        give(client, "gad7", answers, -20);
        give(client, "gad7", "[0,0,0,0,0,0,1]", -1);
    }
    practice.database.execute("SELECT refresh_baseline_statistics()");

    const auto said = run({"outcomes", "--instrument", "gad7", "--score", "total"});

    for (const auto* line : {"first_median,2,,11,", "first_mean,2,,11,", "first_sd,2,,5.656854249492381,",
                             "first_min,2,,7,", "first_max,2,,15,", "last_max,2,,1,", "baselines_mean,2,,11,",
                             "baselines_sd,2,,5.656854249492381,", "baselines_alpha,2,,"})
        BOOST_TEST(holds(said, std::string{"gad7,1,total,practice,"} + line), line << '\n' << said);
}

BOOST_AUTO_TEST_CASE(talking_therapies_counts_ended_episodes_with_two_contacts)
{
    const auto recovers = [&](int contacts) {
        auto client = add_client(therapist);
        for (int i = 0; i < contacts; ++i)
            add_session(therapist, client, -30 + i);
        give(client, "phq9", phq9_of(15), -20);
        give(client, "gad7", "[2,2,2,2,2,2,2]", -20);
        give(client, "phq9", phq9_of(4), -2);
        give(client, "gad7", "[0,0,0,0,0,0,1]", -2);
        return client;
    };
    recovers(2);
    recovers(1);
    practice.database.execute("UPDATE episode SET ended_on = current_date");
    recovers(2);  // still in therapy

    const auto said = run({"talking-therapies"});

    BOOST_TEST(holds(said, "practice,eligible,1,2\n"), said);
    BOOST_TEST(holds(said, "practice,reliable_recovery,1,1\n"), said);
}

BOOST_AUTO_TEST_SUITE_END()
