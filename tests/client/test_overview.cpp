// The Overview's line of practice between sessions: what the client logs stands in it at once, beside what
// the looks back said.
#include <boost/test/unit_test.hpp>

#include "client/overview/overview_figures.hpp"

namespace attune::desktop {

namespace {

Day november(unsigned day)
{
    return {std::chrono::year{2026} / 11 / std::chrono::day{day}};
}

api::Assignment breathing()
{
    api::Assignment assignment;
    assignment.assignment_id = "h1";
    assignment.exercise_name = "Soothing rhythm breathing";
    assignment.minutes = 5;
    assignment.set_on = november(17);
    return assignment;
}

void log(api::Assignment& assignment, Day on, int minutes)
{
    api::PracticeLog one;
    one.practised_on = on;
    one.minutes = minutes;
    one.by_link = true;
    assignment.practice.push_back(one);
    ++assignment.practised_times;
    assignment.practised_minutes += minutes;
}

PracticeLine line_of(const api::Assignment& assignment)
{
    api::Overview record;
    record.assignments = {assignment};
    return practice_lines(record, november(24)).at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_overview)

BOOST_AUTO_TEST_CASE(practice_logged_on_the_phone_stands_in_its_line_before_any_look_back)
{
    auto assignment = breathing();
    log(assignment, november(23), 5);
    log(assignment, november(24), 10);

    const auto line = line_of(assignment);

    BOOST_TEST(line.name == "Soothing rhythm breathing, 5 min");
    BOOST_TEST(line.logged == "Practised on 2 of the last 28 days; 2 times, 15 min in all.");
    BOOST_TEST(line.looked_back.empty());
    BOOST_TEST_REQUIRE(line.days.size() == 28U);
    BOOST_TEST(line.days.back().times == 1);
    BOOST_TEST(line.days[26].times == 1);
    BOOST_TEST(line.days[25].times == 0);
    BOOST_TEST(line.days[25].running);
}

BOOST_AUTO_TEST_CASE(homework_without_practice_shows_the_days_it_was_set_and_says_that_nothing_is_logged)
{
    const auto line = line_of(breathing());

    BOOST_TEST(line.logged == "Nothing logged yet.");
    BOOST_TEST(line.days.back().running);
    BOOST_TEST(!line.days.front().running);
}

BOOST_AUTO_TEST_CASE(the_latest_four_looks_back_are_summed_beside_the_practice)
{
    auto assignment = breathing();
    for (const int done : {7, 1, 2, 3, 4})
        assignment.reviews.push_back({"s1", november(24), done, 7, ""});

    BOOST_TEST(line_of(assignment).looked_back == "Looked back on: 10 of 28 days.");
}

BOOST_AUTO_TEST_CASE(stopped_homework_has_no_line)
{
    api::Overview record;
    record.assignments = {breathing()};
    record.assignments.front().stopped_on = november(20);

    BOOST_TEST(practice_lines(record, november(24)).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
