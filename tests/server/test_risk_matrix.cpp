// Every risk item of every measure at every level, answered by a client through a link: which answers raise a
// flag, and which show the practice's help. What has no score in use cannot be given at all.
#include <boost/test/unit_test.hpp>

#include "shared/measures/scoring.hpp"
#include "shared/wording/choices.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/browser.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr int never = 99;

// As docs/instruments says, and not read from the files.
struct RiskLevels {
    const char* instrument;
    int item;
    int flag_from;
    int help_from;
};
constexpr RiskLevels risk_levels[] = {
    {"core10", 6, 1, 1},       {"core_om", 6, 1, never}, {"core_om", 9, 1, 1},  {"core_om", 16, 1, 1},
    {"core_om", 22, 1, never}, {"core_om", 24, 1, 1},    {"core_om", 34, 1, 1}, {"dass21", 21, 2, never},
    {"ede_qs", 7, 2, never},   {"fscrs", 9, 2, 1},       {"fscs", 6, 2, 2},     {"fscs", 13, 2, 2},
    {"pcl5", 16, 3, never},    {"phq9", 9, 1, 1},
};

Library shipped_library()
{
    return Library::from_files(test::shipped_files()).value();
}

struct RiskMatrix {
    Practice practice;
    Caller ada;
    Caller ben;
    std::string wren;
    int links = 0;

    RiskMatrix()
        : ada{made_demonstration().sign_in("ada", api::Role::lead)},
          ben{practice.sign_in("ben")},
          wren{add_client(ben)}
    {
        ada.post(
            "/practice-safety",
            R"({"text": "Call the night line.", "read_by": "Ben.", "hours": {"days": [1], "from": 0, "until": 60},
                     "cover": "ada", "escalate_after_hours": 4})");
    }
    // Of invented people, so that every measure has words.
    Practice& made_demonstration()
    {
        practice.database.execute("UPDATE practice SET demonstration = true");
        return practice;
    }
    // On a device of its own; nothing when the measure cannot be given.
    std::optional<Browser> opened(const std::string& instrument)
    {
        const auto token = "token " + std::to_string(++links);
        const auto made =
            ben.post("/clients/" + wren + "/links", R"({"token_hash": ")" + hash_of_token(token) +
                                                        R"(", "forms": [{"instrument": ")" + instrument +
                                                        R"(", "language": "en-GB"}], "days": 14})");
        if (made.status != 200)
            return std::nullopt;
        Browser phone{*practice.application};
        phone.post("/q/open/" + token);
        return phone;
    }
    // From paper, as far as that one item.
    Answer keyed(const Instrument& instrument, int item, int answer)
    {
        std::string answers;
        for (int i = 1; i <= std::ssize(instrument.items); ++i)
            answers += (i == 1 ? "[" : ", ") + (i == item ? std::to_string(answer) : std::string{"null"});
        return ben.post("/clients/" + wren + "/administrations",
                        form(instrument.code, answers + ']', 0, R"(, "state": "stopped")"));
    }
    long long flags() { return practice.database.number("SELECT count(*) FROM flag"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(risk_matrix, RiskMatrix)

BOOST_AUTO_TEST_CASE(every_risk_item_of_every_measure_stands_in_the_table)
{
    const auto library = shipped_library();
    std::vector<std::string> in_files;
    for (const auto& instrument : library.instruments())
        for (const auto& risk : instrument.risk_items)
            in_files.push_back(instrument.code + ' ' + std::to_string(risk.item));
    std::vector<std::string> in_table;
    for (const auto& row : risk_levels)
        in_table.push_back(std::string{row.instrument} + ' ' + std::to_string(row.item));

    std::ranges::sort(in_files);
    std::ranges::sort(in_table);
    BOOST_TEST(in_table == in_files, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_answer_raises_its_flag_and_shows_help_exactly_where_it_is_about_self_harm)
{
    const auto library = shipped_library();
    int cells = 0;
    for (const auto& [code, item, flag_from, help_from] : risk_levels) {
        const auto& instrument = *library.find(code);
        if (instrument.licence.needs_statement)
            ada.post("/licence-statements",
                     R"({"instrument": ")" + instrument.code + R"(", "text": "Ours, by letter."})");
        for (const auto& choice :
             choices_at(instrument, demonstration_wording(instrument), static_cast<std::size_t>(item - 1))) {
            BOOST_TEST_CONTEXT(code << " item " << item << " answered " << choice.value)
            {
                auto phone = opened(code);
                if (!phone) {
                    BOOST_TEST(!can_be_scored(instrument));
                    BOOST_TEST(keyed(instrument, item, choice.value).status != 200);
                    continue;
                }
                const auto before = flags();

                phone->post("/q/form/1/" + std::to_string(item), "answer=" + std::to_string(choice.value));

                BOOST_TEST(flags() - before == (choice.value >= flag_from ? 1 : 0));
                BOOST_TEST(phone->at().ends_with("/help") == (choice.value >= help_from));
                BOOST_TEST(phone->says("Call the night line.") == (choice.value >= help_from));
                ++cells;
            }
        }
    }
    BOOST_TEST(cells > 0);
}

BOOST_AUTO_TEST_SUITE_END()
