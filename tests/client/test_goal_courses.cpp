// Each goal charted like any score, and practice beside the score that is followed.
#include <boost/test/unit_test.hpp>

#include "client/progress/goal_courses.hpp"
#include "tests/client/progress_desk.hpp"

namespace attune::desktop {

namespace {

Day on_day(const char* text)
{
    return parse_day(text).value();
}

// "Leave work by six" was reached, and "Phone my sister" took its place on the form.
api::Overview with_goals(api::Overview overview)
{
    overview.goals = {{"g1", 1, 1, "Ask for help", on_day("2026-09-01"), GoalState::open, {}, "Maren"},
                      {"g2", 1, 2, "Leave work by six", on_day("2026-09-01"), GoalState::reached,
                       on_day("2026-10-10"), "Maren"},
                      {"g3", 1, 2, "Phone my sister", on_day("2026-10-11"), GoalState::open, {}, "Maren"},
                      {"g4", 1, 3, "For somebody else", on_day("2026-09-01"), GoalState::mistaken,
                       on_day("2026-09-01"), "Maren"}};
    overview.goal_ratings = {{on_day("2026-09-01"), {2, 1, 9}, "f1"},
                             {on_day("2026-10-01"), {std::nullopt, 5, 9}, "f2"},
                             {on_day("2026-11-24"), {6, 3, 9}, "f3"}};
    return overview;
}

struct GoalsFollowed : Followed {
    GoalsFollowed() : goals_library{{{phq9, shipped("goals")}, {}}}, record{with_goals(overview)} {}

    Library goals_library;
    api::Overview record;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(goals_charted, GoalsFollowed)

BOOST_AUTO_TEST_CASE(each_goal_has_a_course_of_its_own_and_never_that_of_the_goal_that_took_its_place)
{
    const auto courses = goal_courses(goals_library, record);

    BOOST_TEST_REQUIRE(courses.size() == 3U);
    BOOST_TEST(courses[0]->course.caption.starts_with(
        "Ask for help has gone from 2 to 6 over 1 session: not judged"));
    BOOST_TEST(courses[1]->instrument.short_name == "Phone my sister");
    BOOST_TEST(courses[1]->course.points.size() == 1U);
    BOOST_TEST(courses[1]->course.points.front().administration_id == "f3");
    BOOST_TEST(courses[2]->instrument.short_name == "Leave work by six");
    BOOST_TEST(courses[2]->course.points.size() == 2U);
    BOOST_TEST(*courses[2]->course.points.back().value == 5);
}

BOOST_AUTO_TEST_CASE(a_goals_scale_is_the_measures_own)
{
    const auto courses = goal_courses(goals_library, record);
    const auto scale = scale_of(courses[0]->instrument, courses[0]->instrument.scores.front());

    BOOST_TEST(scale.min == 0);
    BOOST_TEST(scale.max == 10);
    BOOST_TEST((scale.direction == Direction::higher_better));
    BOOST_TEST(scale.bands.empty());
}

BOOST_AUTO_TEST_CASE(without_that_measure_or_a_rating_there_is_nothing_to_chart)
{
    BOOST_TEST(goal_courses(library, record).empty());
    record.goal_ratings.clear();
    BOOST_TEST(goal_courses(goals_library, record).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(dose_beside_outcome, Followed)

BOOST_AUTO_TEST_CASE(practice_is_read_while_the_tab_is_shown_and_stands_beside_the_score_week_by_week)
{
    connection.on<api::ReadPracticeDose>([](const auto&) -> Result<api::ReadPracticeDose::Reply> {
        return {{on_day("2026-09-01"), {{on_day("2026-09-07"), 5, 25, 5}}}};
    });
    presenter.begin();
    open_record();
    async.drain();
    BOOST_TEST(presenter.dose().weeks.empty());
    presenter.set_shown(true);
    async.drain();

    const auto dose = presenter.dose();

    BOOST_TEST_REQUIRE(dose.weeks.size() == 13U);  // from homework's first week to that of the latest form
    BOOST_TEST(dose.weeks[1].times == 5);
    BOOST_TEST(dose.weeks[2].times == 0);
    BOOST_TEST(reports::dose_caption(dose).find("n = 2 scores.") != std::string::npos);
    const auto table = dose_as_text(dose);
    BOOST_TEST(table.rows[1][1] == "5");
    BOOST_TEST(table.rows[0][4] == "21");
    BOOST_TEST(table.rows[2][2] == "");
}

BOOST_AUTO_TEST_CASE(without_homework_there_are_no_weeks)
{
    connection.on<api::ReadPracticeDose>([](const auto&) -> Result<api::ReadPracticeDose::Reply> {
        return {{std::nullopt, {}}};
    });
    presenter.begin();
    open_record();
    presenter.set_shown(true);
    async.drain();

    BOOST_TEST(presenter.dose().weeks.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
