// The practice's own baselines, against figures worked out apart from the code.
#include <boost/test/unit_test.hpp>

#include "server/db/outcomes.hpp"
#include "tests/support/attitude.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// CORE-10 forms; items 2 and 3 are reversed. Scores 8, 26, 14, 33, 2: mean 16.6, SD 12.7593, alpha .9814;
// without reversing it would come out as .6441.
constexpr const char* core10[]{"[1,3,4,0,1,0,2,1,2,0]", "[3,1,1,2,3,0,3,3,4,2]", "[2,2,3,1,1,0,2,2,2,1]",
                               "[4,0,1,3,4,0,4,4,4,3]", "[0,4,4,0,0,0,1,0,1,0]"};

struct BaselinesDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");

    // Databases are used again with their library, which must not keep an instrument of ours.
    ~BaselinesDesk()
    {
        practice.database.execute(
            "TRUNCATE administration, basis CASCADE; DELETE FROM instrument WHERE code = 'attitude'");
    }

    void refresh() { practice.database.execute("SELECT refresh_baseline_statistics()"); }

    double statistic(const std::string& column, const std::string& instrument)
    {
        return std::stod(practice.database.value(
            "SELECT " + column + " FROM baseline_statistic WHERE instrument = '" + instrument + "'"));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(baselines, BaselinesDesk)

BOOST_AUTO_TEST_CASE(alpha_of_a_known_table_comes_out_as_known)
{
    practice.database.execute(R"(INSERT INTO instrument (code, version, definition) VALUES ('attitude', 1,
        '{"response": {"min": 0, "max": 100}, "scores": [{"code": "total", "items": [1,2,3,4,5,6,7], "reverse": []}]}'))");
    for (const auto* answers : attitude) {
        const auto client_id = add_client(maren);
        practice.database.execute(
            "WITH form AS (INSERT INTO administration (id, client_id, episode_id, instrument, version, "
            "answered_on, "
            "state, answers, entered_by) SELECT gen_random_uuid(), client_id, id, 'attitude', 1, "
            "current_date, "
            "'completed', '{" +
            std::string{answers} + "}', therapist_id FROM episode WHERE client_id = '" + client_id +
            "' RETURNING id, client_id, answers) "
            "INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated) "
            "SELECT id, client_id, 'total', (SELECT sum(a) FROM unnest(answers) a), 7, 0, false FROM form");
    }

    refresh();

    BOOST_TEST(statistic("n", "attitude") == 30);
    BOOST_TEST(statistic("alpha", "attitude") == attitude_alpha, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("mean", "attitude") == attitude_mean, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("sd", "attitude") == attitude_sd, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(reversed_items_count_the_right_way_round)
{
    practice.database.execute(
        "INSERT INTO licence_statement (instrument, text, stated_by) VALUES ('core10', 'Test', '" +
        maren.user_id() + "')");
    for (const auto* answers : core10)
        maren.post("/clients/" + add_client(maren) + "/administrations", form("core10", answers, -3));

    refresh();

    BOOST_TEST(statistic("n", "core10") == 5);
    BOOST_TEST(statistic("mean", "core10") == 16.6, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("sd", "core10") == 12.759310326189265, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("alpha", "core10") == 0.9814359814359815, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(only_the_first_complete_uncorrected_form_of_each_client_counts)
{
    const auto client_id = add_client(maren);
    const auto forms = "/clients/" + client_id + "/administrations";
    maren.post(forms, form("gad7", "[3,3,3,3,3,3,null]", -30));
    const auto wrong =
        maren.post(forms, form("gad7", "[3,3,3,3,3,3,3]", -20)).at("/administration/administration_id");
    maren.post(forms, form("gad7", "[1,1,1,1,1,1,1]", -20, R"(, "replaces": ")" + wrong + '"'));
    maren.post(forms, form("gad7", "[2,2,2,2,2,2,2]", -10));

    refresh();

    BOOST_TEST(statistic("n", "gad7") == 1);
    BOOST_TEST(statistic("mean", "gad7") == 7);
    BOOST_TEST(statistic("sd", "gad7") == 0);
    BOOST_TEST(practice.database.value("SELECT alpha FROM baseline_statistic") == "");
}

BOOST_AUTO_TEST_CASE(outcomes_are_of_first_and_last_complete_uncorrected_forms)
{
    const auto forms = "/clients/" + add_client(maren) + "/administrations";
    maren.post(forms, form("gad7", "[3,3,3,3,3,3,null]", -40));
    maren.post(forms, form("gad7", "[3,3,3,3,3,3,3]", -30));
    const auto wrong =
        maren.post(forms, form("gad7", "[0,0,0,0,0,0,0]", -10)).at("/administration/administration_id");
    maren.post(forms, form("gad7", "[1,1,1,1,1,1,1]", -10, R"(, "replaces": ")" + wrong + '"'));
    maren.post("/clients/" + add_client(maren) + "/administrations", form("gad7", "[2,2,2,2,2,2,2]", -5));
    server::Connection owner{practice.database.connect_string("attune_owner")};

    const auto scores = server::episode_scores(owner, "gad7", 1, "total");

    BOOST_TEST_REQUIRE(scores.size() == 2U);
    BOOST_TEST(scores[0].first == 14);
    BOOST_TEST(!scores[0].last);
    BOOST_TEST(scores[1].first == 21);
    BOOST_TEST(scores[1].last.value() == 7);
}

BOOST_AUTO_TEST_CASE(a_form_on_which_an_item_does_not_apply_is_no_baseline)
{
    maren.post("/clients/" + add_client(maren) + "/administrations", form("wsas", "[-1,8,8,8,8]", -3));
    maren.post("/clients/" + add_client(maren) + "/administrations", form("wsas", "[4,4,4,4,4]", -3));

    refresh();

    BOOST_TEST(statistic("n", "wsas") == 1);
    BOOST_TEST(statistic("mean", "wsas") == 20);
}

BOOST_AUTO_TEST_CASE(a_blank_in_another_scale_leaves_a_baseline_whole)
{
    std::string answers = "[null";
    for (int item = 2; item <= 38; ++item)
        answers += ",1";
    maren.post("/clients/" + add_client(maren) + "/administrations", form("fcs", answers + "]", -3));

    refresh();

    BOOST_TEST(practice.database.value("SELECT count(*) FROM baseline_statistic WHERE instrument = 'fcs'") ==
               "2");
}

BOOST_AUTO_TEST_SUITE_END()
