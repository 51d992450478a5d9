// Own goals item by item: a goal that took another's place is never compared with it.
#include <boost/test/unit_test.hpp>

#include "client/progress/item_tables.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

// "Ask for help" was reached on 3 November; "Leave work by six" took its place the day after.
struct GoalsFollowed : TestDesk {
    GoalsFollowed()
    {
        goals = {
            {"g1", 1, 1, "Ask for help", day("2026-09-01"), GoalState::reached, day("2026-11-03"), "Maren"},
            {"g2", 1, 1, "Leave work by six", day("2026-11-04"), GoalState::open, {}, "Maren"},
            {"g3", 1, 2, "Stay with sadness", day("2026-09-01"), GoalState::open, {}, "Maren"}};
        add("2026-09-08", {2, 1, does_not_apply});
        add("2026-10-20", {7, 2, does_not_apply});
        add("2026-11-24", {1, 4, does_not_apply});
    }

    static Day day(const char* text) { return parse_day(text).value(); }

    void add(const char* on, std::vector<std::optional<int>> answers)
    {
        api::Administration form;
        form.administration_id = on;
        form.instrument = goals_instrument;
        form.answered_on = day(on);
        form.answers = std::move(answers);
        forms.insert(forms.begin(), std::move(form));
    }

    Instrument measure = shipped(goals_instrument);
    std::vector<api::Goal> goals;
    Forms forms;
    FollowedScore followed{&measure, &measure.scores.front(), nullptr, "Own goals", &goals};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(item_tables_of_goals, GoalsFollowed)

BOOST_AUTO_TEST_CASE(a_goal_that_took_anothers_place_has_a_row_of_its_own)
{
    const auto table = item_table(followed, forms);

    BOOST_TEST_REQUIRE(table.rows.size() == 4U);
    BOOST_TEST(table.rows[0].label == "My second goal: Stay with sadness");
    BOOST_TEST(table.rows[0].change == "3 higher");
    BOOST_TEST(table.rows[1].label == "My first goal: Ask for help");
    BOOST_TEST(table.rows[1].answers == (std::vector<std::string>{"2", "7", "\u2013"}),
               boost::test_tools::per_element());
    BOOST_TEST(table.rows[1].change == "\u2013");
    BOOST_TEST(table.rows[2].label == "My first goal: Leave work by six");
    BOOST_TEST(table.rows[2].answers == (std::vector<std::string>{"\u2013", "\u2013", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_a_goal_that_both_forms_asked_for_has_moved)
{
    const auto moved = moved_items(followed, forms);

    BOOST_TEST_REQUIRE(moved.size() == 1U);
    BOOST_TEST(moved[0].label == "My second goal: Stay with sadness");
    BOOST_TEST(moved[0].from == 1);
    BOOST_TEST(moved[0].to == 4);
}

BOOST_AUTO_TEST_CASE(without_goals_in_the_record_the_places_are_compared)
{
    goals.clear();

    BOOST_TEST(moved_items(followed, forms).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
