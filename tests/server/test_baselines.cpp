// The practice's own baselines, against figures worked out apart from the code.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// R's data set `attitude` (Chatterjee & Price): 30 departments, 7 items; alpha .8431, total 423.07
// (SD 57.75).
constexpr const char* attitude[]{
    "43,51,30,39,61,92,45", "63,64,51,54,63,73,47", "71,70,68,69,76,86,48", "61,63,45,47,54,84,35",
    "81,78,56,66,71,83,47", "43,55,49,44,54,49,34", "58,67,42,56,66,68,35", "71,75,50,55,70,66,41",
    "72,82,72,67,71,83,31", "67,61,45,47,62,80,41", "64,53,53,58,58,67,34", "67,60,47,39,59,74,41",
    "69,62,57,42,55,63,25", "68,83,83,45,59,77,35", "77,77,54,72,79,77,46", "81,90,50,72,60,54,36",
    "74,85,64,69,79,79,63", "65,60,65,75,55,80,60", "65,70,46,57,75,85,46", "50,58,68,54,64,78,52",
    "50,40,33,34,43,64,33", "64,61,52,62,66,80,41", "53,66,52,50,63,80,37", "40,37,42,58,50,57,49",
    "63,54,42,48,66,75,33", "66,77,66,63,88,76,72", "78,75,58,74,80,78,49", "48,57,44,45,51,83,38",
    "85,85,71,71,77,74,55", "82,82,39,59,64,78,39"};

// CORE-10 forms; items 2 and 3 are reversed. Scores 8, 26, 14, 33, 2: mean 16.6, SD 12.7593, alpha .9814;
// without reversing it would come out as .6441.
constexpr const char* core10[]{"[1,3,4,0,1,0,2,1,2,0]", "[3,1,1,2,3,0,3,3,4,2]", "[2,2,3,1,1,0,2,2,2,1]",
                               "[4,0,1,3,4,0,4,4,4,3]", "[0,4,4,0,0,0,1,0,1,0]"};

struct Desk {
    Practice practice;
    Caller maren = practice.sign_in("maren");

    // Databases are used again with their library, which must not keep an instrument of ours.
    ~Desk()
    {
        practice.database.execute(
            "TRUNCATE administration CASCADE; DELETE FROM instrument WHERE code = 'attitude'");
    }

    void refresh() { practice.database.execute("SELECT refresh_baseline_statistics()"); }

    double statistic(const std::string& column, const std::string& instrument)
    {
        return std::stod(practice.database.value(
            "SELECT " + column + " FROM baseline_statistic WHERE instrument = '" + instrument + "'"));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(baselines, Desk)

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
    BOOST_TEST(statistic("alpha", "attitude") == 0.8431427695647599, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("mean", "attitude") == 423.06666666666666, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(statistic("sd", "attitude") == 57.748523392576786, boost::test_tools::tolerance(1e-12));
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

BOOST_AUTO_TEST_SUITE_END()
