// What the practice says to a client after an answer about self-harm: the practice's own words, kept in
// versions.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct PracticeSafetyDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice_safety, PracticeSafetyDesk)

BOOST_AUTO_TEST_CASE(a_practice_that_has_entered_none_has_none)
{
    const auto read = maren.get("/practice-safety");

    BOOST_TEST(read.status == 200);
    BOOST_TEST(read.at("/safety/text").empty());
}

BOOST_AUTO_TEST_CASE(the_last_text_holds_and_says_who_entered_it)
{
    maren.post(
        "/practice-safety",
        R"({"text": "Call the desk.", "read_by": "Nobody before we meet.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "maren", "escalate_after_hours": 4})");
    maren.post(
        "/practice-safety",
        R"({"text": "Go to the desk.", "read_by": "Nobody before we meet.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "maren", "escalate_after_hours": 4})");

    const auto read = maren.get("/practice-safety");

    BOOST_TEST(read.at("/safety/text") == "Go to the desk.");
    BOOST_TEST(read.at("/safety/entered_by") == "The maren");
}

BOOST_AUTO_TEST_CASE(only_a_lead_enters_it)
{
    auto tomas = practice.sign_in("tomas");

    const auto refused = tomas.post("/practice-safety", R"({"text": "Call.", "read_by": "Nobody."})");

    BOOST_TEST(refused.status == 403);
    BOOST_TEST(tomas.get("/practice-safety").status == 200);
}

BOOST_AUTO_TEST_CASE(whoever_enters_it_is_told_who_may_stand_in_and_nobody_else_is)
{
    auto tomas = practice.sign_in("tomas");
    practice.sign_in("ines", api::Role::assistant);
    practice.database.execute(
        "UPDATE user_account SET display_name = 'Ann', disabled_at = NULL WHERE username = 'tomas'");

    const auto read = maren.get("/practice-safety");

    BOOST_TEST(read.at("/may_stand_in/0/display_name") == "Ann");
    BOOST_TEST(read.at("/may_stand_in/0/username") == "tomas");
    BOOST_TEST(read.at("/may_stand_in/1/username") == "maren");
    BOOST_TEST(read.at("/may_stand_in/2") == "");
    BOOST_TEST(tomas.get("/practice-safety").at("/may_stand_in/0") == "");
}

BOOST_AUTO_TEST_CASE(both_parts_are_needed)
{
    const auto refused =
        maren.post("/practice-safety",
                   R"({"text": "  ", "read_by": "", "hours": {"days": [1], "from": 540, "until": 1020},
        "cover": "maren", "escalate_after_hours": 4})");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "text") == "The safety text is missing.");
    BOOST_TEST(!fault_at(refused, "read_by").empty());
}

BOOST_AUTO_TEST_CASE(a_form_answered_on_the_therapists_screen_says_so_in_the_record)
{
    const auto client = "/clients/" + add_client(maren) + "/administrations";
    maren.post(client, form("gad7", "[0,0,0,0,0,0,0]", -1));
    maren.post(client, form("gad7", "[1,0,0,0,0,0,0]", 0, R"(, "given_as": "handed_over")"));

    const auto read = maren.get(client + "?instrument=gad7");

    BOOST_TEST(read.at("/administrations/0/given_as") == "handed_over");
    BOOST_TEST(read.at("/administrations/1/given_as") == "keyed");
}

BOOST_AUTO_TEST_SUITE_END()
