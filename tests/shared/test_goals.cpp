// Which goal a form rates: the one that held its place on that day.
#include <boost/test/unit_test.hpp>

#include "shared/api/goals.hpp"

namespace attune::api {

namespace {

Day on(const char* text)
{
    return parse_day(text).value();
}

const std::vector<Goal> held{
    {"g1", 1, 1, "Ask for help", on("2026-09-01"), GoalState::reached, on("2026-10-10"), "Maren"},
    {"g2", 1, 1, "Phone my sister", on("2026-10-10"), GoalState::open, {}, "Maren"},
    {"g3", 1, 2, "Typed for somebody else", on("2026-09-01"), GoalState::mistaken, on("2026-09-02"), "Maren"},
};

std::string at(int place, const char* day)
{
    const auto* goal = goal_at(held, place, on(day));
    return goal ? goal->goal_id : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(goals_and_their_places)

BOOST_AUTO_TEST_CASE(a_goal_is_rated_from_the_day_it_was_agreed_on)
{
    BOOST_TEST(at(1, "2026-08-31") == "none");
    BOOST_TEST(at(1, "2026-09-01") == "g1");
    BOOST_TEST(at(1, "2026-10-09") == "g1");
}

BOOST_AUTO_TEST_CASE(on_the_day_that_one_follows_another_the_later_is_rated)
{
    BOOST_TEST(at(1, "2026-10-10") == "g2");
    BOOST_TEST(at(1, "2026-12-01") == "g2");
}

BOOST_AUTO_TEST_CASE(a_mistaken_goal_is_never_rated_and_a_place_may_be_empty)
{
    BOOST_TEST(at(2, "2026-09-01") == "none");
    BOOST_TEST(at(3, "2026-09-01") == "none");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::api
