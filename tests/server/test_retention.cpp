// How long records are kept: the practice's rule, what it means for a client, and legal holds.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct RetentionDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller ada = practice.sign_in("ada", api::Role::lead);
    std::string wren = add_client(maren);
    std::string holds = "/clients/" + wren + "/legal-holds";

    Answer set_rule(int years, int years_after_18)
    {
        return ada.post("/practice/retention-rule", R"({"years": )" + std::to_string(years) +
                                                        R"(, "years_after_18": )" +
                                                        std::to_string(years_after_18) + "}");
    }
    Answer file() { return maren.get("/clients/" + wren + "/file"); }
    // As if it all had happened so many years ago, to somebody born on that day.
    void years_ago(int years, const std::string& born_on)
    {
        practice.database.execute("UPDATE episode SET started_on = current_date - " +
                                  std::to_string(366 * years + 10) + ", ended_on = current_date - " +
                                  std::to_string(366 * years) + "; UPDATE client SET born_on = '" + born_on +
                                  "'");
    }
    std::string past() { return maren.get("/caseload?episodes=past_retention").at("/rows/0/client_id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(retention, RetentionDesk)

BOOST_AUTO_TEST_CASE(no_number_is_assumed_and_a_lead_alone_sets_one)
{
    BOOST_TEST(maren.get("/practice/retention-rule").at("/entered") == "");
    BOOST_TEST(maren.post("/practice/retention-rule", R"({"years": 7, "years_after_18": 7})").status == 403);

    BOOST_TEST(set_rule(7, 8).at("/rule/years_after_18") == "8");

    BOOST_TEST(maren.get("/practice/retention-rule").at("/entered/entered_by") == "The ada");
    BOOST_TEST(!fault_at(set_rule(0, 7), "years").empty());
    BOOST_TEST(!fault_at(set_rule(7, 101), "years_after_18").empty());
}

BOOST_AUTO_TEST_CASE(a_record_tells_its_last_contact_and_when_it_need_not_be_kept_any_longer)
{
    BOOST_TEST(file().at("/retention/episode_open") == "true");
    years_ago(3, "1980-01-01");
    BOOST_TEST(file().at("/retention/deletable_from") == "");

    set_rule(7, 7);
    BOOST_TEST(!file().at("/retention/deletable_from").empty());
    BOOST_TEST(file().at("/retention/last_contact_on") == day(-3 * 366));

    practice.database.execute("UPDATE client SET born_on = NULL");
    BOOST_TEST(file().at("/retention/deletable_from") == "");
}

BOOST_AUTO_TEST_CASE(a_session_after_the_start_is_contact)
{
    add_session(maren, wren, -1);
    BOOST_TEST(file().at("/retention/last_contact_on") == day(-1));
}

BOOST_AUTO_TEST_CASE(records_past_their_time_are_listed_unless_held_and_nothing_is_deleted)
{
    set_rule(7, 7);
    years_ago(6, "1980-01-01");
    BOOST_TEST(past() == "");
    years_ago(8, "1980-01-01");
    BOOST_TEST(past() == wren);
    years_ago(8, day(-366 * 20));
    BOOST_TEST(past() == "");
    years_ago(8, "1980-01-01");

    const auto held = maren.post(holds, R"({"reason": "A claim"})");
    BOOST_TEST(held.at("/hold/reason") == "A claim");
    BOOST_TEST(past() == "");
    BOOST_TEST(ada.get("/caseload?episodes=past_retention").at("/rows/0/client_id") == "");
}

BOOST_AUTO_TEST_CASE(how_many_are_past_their_time_stands_in_a_leads_inbox_with_the_first_day)
{
    add_client(ada, "Ash Thornbury");
    set_rule(7, 7);
    BOOST_TEST(ada.get("/inbox").at("/matters") == "[]");
    years_ago(8, "1980-01-01");

    const auto seen = ada.get("/inbox");

    BOOST_TEST(seen.at("/matters/0/matter") == "records_past_retention");
    BOOST_TEST(seen.at("/matters/0/count") == "1");
    BOOST_TEST(seen.at("/matters/0/since") < day(0));
    BOOST_TEST(maren.get("/inbox").at("/matters") == "[]");
}

BOOST_AUTO_TEST_CASE(one_hold_stands_at_a_time_and_is_lifted_with_a_reason)
{
    const auto id = maren.post(holds, R"({"reason": "A claim"})").at("/hold/legal_hold_id");

    BOOST_TEST(maren.post(holds, R"({"reason": "Another"})").status == 409);
    BOOST_TEST(fault_at(maren.post(holds + "/" + id + "/lifted", R"({"reason": " "})"), "reason") ==
               "The reason is missing.");
    BOOST_TEST(maren.post(holds + "/" + id + "/lifted", R"({"reason": "Settled"})").at("/hold") == "");
    BOOST_TEST(maren.post(holds + "/" + id + "/lifted", R"({"reason": "Settled"})").status == 409);
    const auto told = file();
    BOOST_TEST(told.at("/changes/0/part") == "legal_hold");
    BOOST_TEST(told.at("/changes/0/detail") == "lifted");
    BOOST_TEST(told.at("/changes/0/from") == "A claim");
    BOOST_TEST(told.at("/changes/0/to") == "Settled");
    BOOST_TEST(told.at("/changes/1/detail") == "placed");
    BOOST_TEST(maren.post(holds, R"({"reason": "Another"})").status == 200);
    BOOST_TEST(practice.database.value("SELECT lifted_reason FROM legal_hold WHERE lifted_at IS NOT NULL") ==
               "Settled");
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_places_or_lifts_one)
{
    auto ines = practice.sign_in("ines", api::Role::assistant);
    const auto id = maren.post(holds, R"({"reason": "A claim"})").at("/hold/legal_hold_id");

    BOOST_TEST(ada.post(holds + "/" + id + "/lifted", R"({"reason": "Settled"})").status == 404);
    BOOST_TEST(ines.post(holds, R"({"reason": "A claim"})").status == 403);
    const auto another = add_client(maren, "Ash Thornbury");
    BOOST_TEST(
        maren.post("/clients/" + another + "/legal-holds/" + id + "/lifted", R"({"reason": "x"})").status ==
        409);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(possible_duplicates_are_looked_for_in_ones_own_caseload_alone)
{
    Practice practice;
    auto maren = practice.sign_in("maren");
    auto tobias = practice.sign_in("tobias");
    const auto wren = add_client(maren, "Wren Larkwhistle");
    const auto again = add_client(maren, "Larkwistle, Wr\u00e9n");
    add_client(tobias, "Wren Larkwhistle");
    add_client(maren, "Ash Thornbury");
    practice.database.execute("UPDATE client SET born_on = '1992-03-12'");

    const auto file = maren.get("/clients/" + wren + "/file");

    BOOST_TEST(file.at("/possible_duplicates/0/client_id") == again);
    BOOST_TEST(file.at("/possible_duplicates/0/signs/0") == "birth_date_and_similar_name");
    BOOST_TEST(file.at("/possible_duplicates/1/client_id") == "");
}
