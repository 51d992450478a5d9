// Goals: up to three at a time, each with its place on the form, and what became of them.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct GoalsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string goals = client + "/goals";

    static std::string body(const std::string& text, int agreed_on, const std::string& more = "")
    {
        return R"({"text": ")" + text + R"(", "agreed_on": ")" + day(agreed_on) + '"' + more + '}';
    }
    static std::string ended(const std::string& state, int on)
    {
        return R"(, "state": ")" + state + R"(", "ended_on": ")" + day(on) + '"';
    }
    std::string agree(const std::string& text, int agreed_on = -20)
    {
        return maren.post(goals, body(text, agreed_on)).at("/goal_id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(goals_of_clients, GoalsDesk)

BOOST_AUTO_TEST_CASE(three_goals_take_the_places_of_the_form_and_stand_in_the_record)
{
    agree("Ask for help");
    agree("Leave work by six");
    const auto third = maren.post(goals, body("Stay with sadness", -3));
    const auto fourth = maren.post(goals, body("Phone my sister", -3));

    BOOST_TEST(third.at("/place") == "3");
    BOOST_TEST(third.at("/state") == "open");
    BOOST_TEST(fourth.status == 409);
    BOOST_TEST(fourth.at("/detail").starts_with("Three goals are open already"));
    const auto overview = maren.get(client);
    BOOST_TEST(overview.at("/goals/0/text") == "Ask for help");
    BOOST_TEST(overview.at("/goals/1/place") == "2");
    BOOST_TEST(overview.at("/goals/2/changed_by") == overview.at("/care_team/0/display_name"));
    BOOST_TEST(overview.at("/goals/3") == "");
}

BOOST_AUTO_TEST_CASE(a_goal_that_ended_leaves_its_place_to_the_next)
{
    const auto first = agree("Ask for help");
    agree("Leave work by six");

    const auto reached = maren.put(goals + "/" + first, body("Ask for help", -20, ended("reached", -1)), 1);
    const auto next = maren.post(goals, body("Phone my sister", -1));
    const auto opened_again =
        maren.put(goals + "/" + first, body("Ask for help", -20, R"(, "state": "open")"), 2);

    BOOST_TEST(reached.at("/state") == "reached");
    BOOST_TEST(reached.at("/ended_on") == day(-1));
    BOOST_TEST(next.at("/place") == "1");
    BOOST_TEST(opened_again.status == 409);
    BOOST_TEST(opened_again.at("/detail").starts_with("Another goal has its place"));
}

BOOST_AUTO_TEST_CASE(a_goal_that_was_set_aside_is_taken_up_again)
{
    const auto first = agree("Ask for help");
    maren.put(goals + "/" + first, body("Ask for help", -20, ended("set_aside", -1)), 1);

    const auto again = maren.put(goals + "/" + first, body("Ask for help", -20, R"(, "state": "open")"), 2);

    BOOST_TEST(again.at("/state") == "open");
    BOOST_TEST(again.at("/ended_on") == "");
    BOOST_TEST(again.at("/row_version") == "3");
}

BOOST_AUTO_TEST_CASE(a_change_needs_the_version_that_was_read)
{
    const auto id = agree("Ask for hepl");
    maren.put(goals + "/" + id, body("Ask for help", -20, R"(, "state": "open")"), 1);

    const auto stale = maren.put(goals + "/" + id, body("Ask", -20, R"(, "state": "open")"), 1);

    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find("Ask for help") != std::string::npos);
    BOOST_TEST(maren.put(goals + "/" + id, body("Ask", -20, R"(, "state": "open")")).status == 428);
    BOOST_TEST(maren.put(goals + "/none", body("Ask", -20, R"(, "state": "open")"), 1).status == 404);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_by_field)
{
    BOOST_TEST(!fault_at(maren.post(goals, body("  ", -1)), "text").empty());
    BOOST_TEST(!fault_at(maren.post(goals, body(std::string(201, 'x'), -1)), "text").empty());
    BOOST_TEST(!fault_at(maren.post(goals, body("Ask", 3)), "agreed_on").empty());
    const auto path = goals + "/" + agree("Ask for help");
    const auto refused = [&](const std::string& more) {
        return fault_at(maren.put(path, body("Ask for help", -20, more), 1), "ended_on");
    };
    BOOST_TEST(refused(R"(, "state": "reached")") == "Say on which day the goal ended.");
    BOOST_TEST(refused(ended("open", -1)) == "An open goal has no last day.");
    BOOST_TEST(refused(ended("reached", -21)).find("before it was agreed on") != std::string::npos);
    BOOST_TEST(!refused(ended("reached", 3)).empty());
    BOOST_TEST(refused(ended("reached", -20)) == "");
}

BOOST_AUTO_TEST_CASE(the_sheet_of_a_form_that_rates_goals_is_made_from_them)
{
    const auto goal_id = agree("Ask for help");
    const std::string rated = maren.post(client + "/administrations", form("goals", "[2,1,0]", -10))
                                  .at("/administration/administration_id");
    const std::string mood = maren.post(client + "/administrations", form("phq9", phq9_of(9), -10))
                                 .at("/administration/administration_id");

    const auto sheet = maren.get(client + "/manuscripts/measure_sheet?about=" + rated);
    BOOST_TEST_REQUIRE(sheet.status == 200, sheet.reply.body);
    BOOST_TEST(sheet.reply.body.find(goal_id) != std::string::npos);
    const auto other = maren.get(client + "/manuscripts/measure_sheet?about=" + mood);
    BOOST_TEST_REQUIRE(other.status == 200, other.reply.body);
    BOOST_TEST(other.reply.body.find(goal_id) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_forms_that_rate_goals_come_with_the_record_but_those_put_right)
{
    const auto wrong = maren.post(client + "/administrations", form("goals", "[2,1,0]", -10));
    maren.post(client + "/administrations",
               form("goals", "[3,1,0]", -10,
                    R"(, "replaces": ")" + wrong.at("/administration/administration_id") + '"'));
    maren.post(client + "/administrations", form("goals", "[6,5,4]", 0));

    const auto overview = maren.get(client);

    BOOST_TEST(overview.at("/goal_ratings/0/answered_on") == day(-10));
    BOOST_TEST(overview.at("/goal_ratings/0/answers/0") == "3");
    BOOST_TEST(overview.at("/goal_ratings/1/answers/2") == "4");
    BOOST_TEST(overview.at("/goal_ratings/2") == "");
}

BOOST_AUTO_TEST_CASE(every_write_leaves_its_audit_row_and_nobody_elses_client_is_written_to)
{
    const auto id = agree("Ask for help");
    maren.put(goals + "/" + id, body("Ask", -20, R"(, "state": "open")"), 1);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.post(goals, body("Ask", -1)).status == 404);
    BOOST_TEST(tomas.put(goals + "/" + id, body("Ask", -20, R"(, "state": "open")"), 2).status == 404);
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE client_id = '" + client_id +
                   "' AND action IN ('create_goal', 'update_goal') AND wrote AND outcome = 'done'") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
