// When a course asks a person to look.
#include <boost/test/unit_test.hpp>

#include "shared/measures/signals.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Day day(int week)
{
    return {parse_day("2026-01-05").value().value + std::chrono::days{7 * week}};
}

// PHQ-9 with one form a week; a change of 6 points is reliable.
Course weekly(const std::vector<std::optional<double>>& values)
{
    const auto& phq9 = instrument("phq9");
    std::vector<CoursePoint> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        CoursePoint point;
        point.administration_id = "form " + std::to_string(i + 1);
        point.on = day(static_cast<int>(i));
        point.value = values[i];
        point.items = 9;
        point.answered = values[i] ? 9 : 4;
        points.push_back(point);
    }
    return make_course(phq9, phq9.scores.front(), std::move(points), {}, 0);
}

std::vector<Day> weeks(int count)
{
    std::vector<Day> days;
    for (int i = 0; i < count; ++i)
        days.push_back(day(i));
    return days;
}

std::vector<Signal> seen_in(const Course& course, int sessions = 0, const SignalSettings& settings = {})
{
    const auto& phq9 = instrument("phq9");
    return signals_of(phq9, phq9.scores.front(), course, weeks(sessions), settings);
}

std::vector<std::string> forms_of(const std::vector<Signal>& signals, SignalRule rule)
{
    std::vector<std::string> forms;
    for (const auto& signal : signals)
        if (signal.rule == rule)
            forms.push_back(signal.administration_id);
    return forms;
}

using Forms = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(signals)

BOOST_AUTO_TEST_CASE(one_form_worse_by_a_reliable_amount_is_not_confirmed)
{
    BOOST_TEST(seen_in(weekly({10, 16, 11})).empty());
}

BOOST_AUTO_TEST_CASE(the_next_form_confirms_it)
{
    const auto signals = seen_in(weekly({10, 16, 17}));

    BOOST_TEST((forms_of(signals, SignalRule::worse_since_baseline) == Forms{"form 3"}));
    BOOST_TEST(signals.front().sentence ==
               "PHQ-9: 17 on 19 Jan 2026, worse than the first score of 10 by a reliable amount, as on 12 "
               "Jan 2026.");
    BOOST_TEST(to_string(signals.front().seen_on) == "2026-01-19");
}

BOOST_AUTO_TEST_CASE(one_and_a_half_times_the_amount_is_confirmed_at_once)
{
    BOOST_TEST(seen_in(weekly({10, 18})).empty());
    BOOST_TEST((forms_of(seen_in(weekly({10, 19})), SignalRule::worse_since_baseline) == Forms{"form 2"}));
}

BOOST_AUTO_TEST_CASE(while_it_lasts_it_is_one_occurrence_and_a_relapse_is_another)
{
    const auto signals = seen_in(weekly({10, 17, 17, 17, 10, 18, 18}));

    BOOST_TEST((forms_of(signals, SignalRule::worse_since_baseline) == Forms{"form 3", "form 7"}));
}

BOOST_AUTO_TEST_CASE(an_incomplete_form_neither_confirms_nor_ends_it)
{
    BOOST_TEST((forms_of(seen_in(weekly({10, 16, std::nullopt, 17})), SignalRule::worse_since_baseline) ==
                Forms{"form 4"}));
}

BOOST_AUTO_TEST_CASE(what_was_won_and_lost_again_is_seen_although_it_is_no_worse_than_at_first)
{
    const auto signals = seen_in(weekly({20, 9, 10, 17, 16}));

    BOOST_TEST(forms_of(signals, SignalRule::worse_since_baseline).empty());
    BOOST_TEST((forms_of(signals, SignalRule::worse_than_best) == Forms{"form 5"}));
    BOOST_TEST(signals.front().sentence ==
               "PHQ-9: 16 on 2 Feb 2026, worse than the best that was held, 10, by a "
               "reliable amount, as on 26 Jan 2026.");
}

BOOST_AUTO_TEST_CASE(a_single_good_form_is_no_level_that_was_held)
{
    BOOST_TEST(forms_of(seen_in(weekly({15, 15, 6, 14, 14})), SignalRule::worse_than_best).empty());
}

BOOST_AUTO_TEST_CASE(no_change_is_seen_at_the_form_of_the_session_that_was_set)
{
    const SignalSettings by_four{4, 3};

    BOOST_TEST(forms_of(seen_in(weekly({14, 13, 12}), 3, by_four), SignalRule::no_reliable_change).empty());
    BOOST_TEST((forms_of(seen_in(weekly({14, 13, 12, 12, 13}), 5, by_four), SignalRule::no_reliable_change) ==
                Forms{"form 4"}));
    BOOST_TEST(
        forms_of(seen_in(weekly({14, 8, 12, 12}), 4, by_four), SignalRule::no_reliable_change).empty());
}

BOOST_AUTO_TEST_CASE(without_a_basis_nothing_is_said_of_change)
{
    auto course = weekly({5, 27, 27, 27});
    course.basis.kind = BasisKind::none;

    BOOST_TEST(seen_in(course, 20).empty());
}

BOOST_AUTO_TEST_CASE(a_fall_is_worse_where_higher_is_better)
{
    const auto& who5 = instrument("who5");
    Course course;
    course.instrument = "who5";
    course.score = "percentage";
    course.basis.kind = BasisKind::published_criterion;
    course.basis.points = 10;
    for (const double value : {60.0, 44.0}) {
        CoursePoint point;
        point.administration_id = figure(value);
        point.on = day(static_cast<int>(course.points.size()));
        point.value = value;
        course.points.push_back(point);
    }

    const auto signals = signals_of(who5, who5.scores.front(), course, {}, {});

    BOOST_TEST((forms_of(signals, SignalRule::worse_since_baseline) == Forms{"44"}));
}

BOOST_AUTO_TEST_CASE(measures_are_missed_after_so_many_sessions_without_any)
{
    const SignalSettings three{8, 3};

    BOOST_TEST(missed_in_words(weeks(4), {day(1)}, three).empty());
    BOOST_TEST(missed_in_words(weeks(5), {day(1)}, three) ==
               "No measure was given in the last 3 sessions; the latest was on 12 Jan 2026.");
    BOOST_TEST(missed_in_words(weeks(9), {}, three).empty());
}

BOOST_AUTO_TEST_CASE(a_form_of_the_evening_before_belongs_to_the_session_it_was_for)
{
    const SignalSettings three{8, 3};
    const Day evening_before{day(1).value - std::chrono::days{1}};

    BOOST_TEST(missed_in_words(weeks(4), {evening_before}, three).empty());
    BOOST_TEST(missed_in_words(weeks(5), {evening_before}, three) ==
               "No measure was given in the last 3 sessions; the latest was on 11 Jan 2026.");
}

BOOST_AUTO_TEST_SUITE_END()
