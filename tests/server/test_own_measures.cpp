// Measures of the practice's own: kept through the API or with attunectl, served with the library, scored
// like any other, and never changed once used; and totals without answers.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "server/application.hpp"
#include "shared/api/own_instruments.hpp"
#include "shared/json/write.hpp"
#include "shared/measures/own_instrument.hpp"
#include "tests/support/application.hpp"
#include "tests/support/installation.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

const std::filesystem::path examples = ATTUNE_SOURCE_DIR "/docs/examples";

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string with(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct OwnMeasuresDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");
    Instrument weather = parse_own_instrument(text_of(examples / "own_inner_weather.json")).value();
    Instrument letter = parse_own_instrument(text_of(examples / "own_letter_total.json")).value();

    static std::string body(const Instrument& instrument)
    {
        return json::to_text(api::KeepInstrument::Request{instrument});
    }
    Answer keep(const Instrument& instrument) { return lead.post("/instruments", body(instrument)); }
    Answer give(const std::string& client_id, const std::string& form_body)
    {
        return therapist.post("/clients/" + client_id + "/administrations", form_body);
    }
    bool in_library(const std::string& code)
    {
        return therapist.get("/library").reply.body.find(R"("code":")" + code + '"') != std::string::npos;
    }
    long long kept() { return practice.database.number("SELECT count(*) FROM own_instrument"); }
};

std::string totals_form(const std::string& instrument, const std::string& totals)
{
    return form(instrument, "[]", -1, R"(, "totals": )" + totals);
}

// attunectl on the practice's database; its exit status, output and errors, without the folder's name.
struct Shell : OwnMeasuresDesk {
    Folder folder;

    std::string file(const std::string& name, const std::string& text) const
    {
        std::ofstream{folder.path() / name, std::ios::binary} << text;
        return (folder.path() / name).string();
    }
    std::string run(const std::vector<std::string>& arguments)
    {
        std::vector<std::string> all{programs / "attunectl", "--connection",
                                     practice.database.connect_string("attune_owner"), "instrument"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        Program program{all};
        const auto output = program.output();
        auto said = output + program.errors();
        said.insert(0, std::to_string(program.wait()) + '\n');
        const auto prefix = folder.path().string() + '/';
        for (auto at = said.find(prefix); at != std::string::npos; at = said.find(prefix))
            said.erase(at, prefix.size());
        return said;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_measures, OwnMeasuresDesk)

BOOST_AUTO_TEST_CASE(a_kept_measure_is_served_and_given_like_any_other)
{
    const auto client_id = add_client(therapist);
    BOOST_TEST(!in_library("own_inner_weather"));

    const auto reply = keep(weather);
    const auto given = give(client_id, form("own_inner_weather", "[4,4,0]", -1));

    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.at("/kept_by") == "The ada");
    BOOST_TEST(reply.at("/used") == "false");
    BOOST_TEST(in_library("own_inner_weather"));
    BOOST_TEST(given.at("/administration/scores/0/value") == "12");
    BOOST_TEST(given.at("/administration/scores/0/band") == "rough");
    BOOST_TEST(given.at("/courses/0/caption") ==
               "Weather stands at 12, rough, above cut-off 5: the first score.");
    BOOST_TEST(therapist.get("/practice-library").at("/own_instruments/0/used") == "true");
}

BOOST_AUTO_TEST_CASE(outcomes_say_how_many_episodes_were_measured_with_the_version_before)
{
    BOOST_TEST_REQUIRE(keep(weather).status == 200);
    const auto client_id = add_client(therapist);
    for (const int on : {-20, -10})
        BOOST_TEST_REQUIRE(give(client_id, form(weather.code, "[1,1,1]", on)).status == 200);
    practice.database.execute("UPDATE episode SET ended_on = current_date");
    auto second = weather;
    second.version = 2;
    second.name += ", revised";
    BOOST_TEST_REQUIRE(keep(second).status == 200);

    const auto outcomes = therapist.get("/outcomes/" + weather.code + "/" + weather.scores.front().code +
                                        "?period=ended&from=2025-01-01&until=2100-01-01");

    BOOST_TEST_REQUIRE(outcomes.status == 200, outcomes.reply.body);
    BOOST_TEST(outcomes.at("/version") == "2");
    BOOST_TEST(outcomes.at("/of_other_versions") == "1");
}

BOOST_AUTO_TEST_CASE(a_version_changes_until_it_is_used_and_then_a_new_one_is_taken)
{
    const auto client_id = add_client(therapist);
    keep(weather);
    auto changed = weather;
    changed.name = "Weather inside";
    BOOST_TEST(keep(changed).status == 200);
    give(client_id, form("own_inner_weather", "[4,4,0]", -1));

    const auto refused = keep(weather);
    const auto the_same = keep(changed);
    auto second = weather;
    second.version = 2;
    const auto taken = keep(second);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail") ==
               "Weather version 1 has been used, so it cannot change. Nothing was changed; give the new "
               "definition the version number 2.");
    BOOST_TEST(the_same.status == 200);
    BOOST_TEST(taken.status == 200);
    BOOST_TEST(kept() == 3);
    BOOST_TEST(practice.database.value("SELECT string_agg(definition ->> 'name', ', ' ORDER BY version) FROM "
                                       "instrument WHERE code = 'own_inner_weather'") ==
               "Weather inside, Inner weather");
}

BOOST_AUTO_TEST_CASE(what_does_not_hang_together_is_refused_with_every_place)
{
    auto wrong = weather;
    wrong.code = "phq9";
    wrong.scores[0].max = 13;

    const auto refused = keep(wrong);

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "instrument.scores[0].max") == "does not follow from the items.");
    BOOST_TEST(fault_at(refused, "instrument.code") ==
               "must begin with own_ and go on, as own_inner_weather does.");
    BOOST_TEST(kept() == 0);
}

BOOST_AUTO_TEST_CASE(only_a_lead_keeps_measures_and_each_leaves_its_trace)
{
    BOOST_TEST(therapist.post("/instruments", body(weather)).status == 403);
    const auto request = lead.request("POST", "/instruments", body(weather));
    BOOST_TEST(lead.send(request).reply.body == lead.send(request).reply.body);

    BOOST_TEST(kept() == 1);
    BOOST_TEST(
        practice.database.value("SELECT string_agg(DISTINCT outcome, ',') FROM audit_event WHERE action = "
                                "'keep_instrument'") == "done,forbidden");
    const auto app = practice.database.connect_string();
    BOOST_TEST(value_as(app,
                        "INSERT INTO own_instrument (code, version, definition, kept_by) SELECT 'own_x', 1, "
                        "'{}', id FROM user_account LIMIT 1")
                   .starts_with("refused"));
    BOOST_TEST(value_as(app, "UPDATE instrument SET definition = '{}'").starts_with("refused"));
}

BOOST_AUTO_TEST_CASE(a_second_server_works_with_what_was_kept_through_the_first)
{
    const auto second = server::make_application({.connection = practice.database.connect_string(),
                                                  .pool = 1,
                                                  .practice_name = "Test Practice",
                                                  .demonstration = false,
                                                  .share = ATTUNE_SHARE_FOLDER});
    Caller there{*second, lead.token(), lead.user_id()};
    there.get("/library");

    keep(weather);

    BOOST_TEST(there.get("/library").reply.body.find("own_inner_weather") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(totals_are_taken_over_judged_and_marked_by_having_no_answers)
{
    const auto client_id = add_client(therapist);
    keep(letter);

    give(client_id, form("own_letter_total", "[]", -8, R"(, "totals": [{"score": "total", "value": 31}])"));
    const auto given =
        give(client_id, totals_form("own_letter_total", R"([{"score": "total", "value": 18}])"));

    BOOST_TEST(given.status == 200);
    BOOST_TEST(given.at("/administration/answers/0") == "");
    BOOST_TEST(given.at("/administration/scores/0/band") == "low");
    BOOST_TEST(given.at("/courses/0/since_first/kind") == "reliably_better");
    BOOST_TEST(given.at("/courses/0/points/1/answered") == "0");
}

BOOST_AUTO_TEST_CASE(the_total_of_a_measure_with_items_counts_in_its_course_and_in_no_baseline)
{
    const auto client_id = add_client(therapist);

    const auto told = give(client_id, totals_form("phq9", R"([{"score": "total", "value": 21}])"));
    give(client_id, form("phq9", "[1,1,1,1,1,1,1,1,0]", -1));
    practice.database.execute("SELECT refresh_baseline_statistics()");

    BOOST_TEST(told.status == 200);
    BOOST_TEST(told.at("/administration/scores/0/missing") == "9");
    BOOST_TEST(told.at("/administration/scores/0/band") == "severe");
    BOOST_TEST(practice.database.value("SELECT mean FROM baseline_statistic WHERE instrument = 'phq9'") ==
               "8");
}

BOOST_AUTO_TEST_CASE(totals_out_of_range_or_beside_answers_are_refused_and_nothing_is_recorded)
{
    const auto client_id = add_client(therapist);
    keep(letter);

    const auto beyond = give(client_id, totals_form("phq9", R"([{"score": "total", "value": 28}])"));
    const auto both =
        give(client_id, form("phq9", phq9_of(5), -1, R"(, "totals": [{"score": "total", "value": 5}])"));
    const auto none = give(client_id, form("own_letter_total", "[]", -1));

    BOOST_TEST(fault_at(beyond, "totals[0].value") == "Total runs from 0 to 27, so it cannot be 28.");
    BOOST_TEST(fault_at(both, "totals") ==
               "Send a form's answers or its totals, not both. Nothing was recorded.");
    BOOST_TEST(fault_at(none, "totals") == "Enter at least one score.");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(own_measures_by_attunectl, Shell)

BOOST_AUTO_TEST_CASE(a_file_is_added_in_the_name_of_the_only_lead_and_listed)
{
    const auto added = run({"add", (examples / "own_inner_weather.json").string()});
    const auto listed = run({"list"});

    BOOST_TEST(added ==
               "0\nInner weather (own_inner_weather, version 1): 3 items, 1 score is in the library, "
               "added by ada.\n");
    BOOST_TEST(
        listed.starts_with("0\ncode\tversion\torigin\tused\titems\tname\n"
                           "own_inner_weather\t1\tpractice\tunused\t3\tInner weather\n"));
    BOOST_TEST(listed.find("\nphq9\t1\tattune\tunused\t9\t") != std::string::npos);
    BOOST_TEST(in_library("own_inner_weather"));
    BOOST_TEST(practice.database.value("SELECT user_id FROM audit_event WHERE action = 'keep_instrument'") ==
               lead.user_id());
}

BOOST_AUTO_TEST_CASE(a_dry_run_adds_nothing)
{
    const auto said = run({"add", (examples / "own_letter_total.json").string(), "--dry-run"});

    BOOST_TEST(said ==
               "0\nHospital distress scale, total only (own_letter_total, version 1): totals only, 1 score "
               "is sound and can be added. Nothing was added: --dry-run.\n");
    BOOST_TEST(kept() == 0);
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'keep_instrument'") == 0);
}

BOOST_AUTO_TEST_CASE(faults_name_the_file_and_the_place_in_it)
{
    const auto text = text_of(examples / "own_inner_weather.json");

    BOOST_TEST(
        run({"add", file("w.json", with(text, "\"reverse\"", "\"revers\""))}) ==
        "1\nattunectl: Nothing was added.\nw.json: scores[0].revers is not known here. Check how it is "
        "spelled.\n");
    BOOST_TEST(run({"add", file("w.json", "{")}).starts_with("1\nattunectl: Nothing was added.\nw.json: "));
    BOOST_TEST(run({"add", file("w.json", std::string(300000, ' '))}).find("there is room for") !=
               std::string::npos);
    BOOST_TEST(run({"add", "missing.json"}) ==
               "1\nattunectl: The file missing.json is empty or cannot be read.\n");
}

BOOST_AUTO_TEST_CASE(a_used_version_is_refused_with_other_content_and_a_new_one_taken)
{
    const auto text = text_of(examples / "own_inner_weather.json");
    run({"add", file("w.json", text)});
    give(add_client(therapist), form("own_inner_weather", "[1,1,1]", -1));
    const auto other = with(text, "Fog lay", "Mist lay");

    BOOST_TEST(run({"add", file("w.json", other)})
                   .starts_with("1\nattunectl: Nothing was added.\nw.json: Weather "
                                "version 1 has been used"));
    BOOST_TEST(run({"add", file("w.json", text)}).starts_with("0\n"));
    BOOST_TEST(
        run({"add", file("w.json", with(other, "\"version\": 1", "\"version\": 2"))}).starts_with("0\n"));
    BOOST_TEST(kept() == 2);
}

BOOST_AUTO_TEST_CASE(where_there_are_several_leads_one_is_named)
{
    practice.sign_in("zoe", api::Role::lead);
    const auto path = (examples / "own_inner_weather.json").string();

    BOOST_TEST(run({"add", path}) ==
               "1\nattunectl: Say in which practice lead's name, with --by. There are ada, "
               "zoe. Nothing was added.\n");
    BOOST_TEST(run({"add", path, "--by", "ben"}) ==
               "1\nattunectl: ben is no practice lead who can sign in. Nothing was added.\n");
    BOOST_TEST(run({"add", path, "--by", "Zoe"}).starts_with("0\n"));
}

BOOST_AUTO_TEST_SUITE_END()
