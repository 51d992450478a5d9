// Totals without answers: taken over as they were told, banded and judged like any score, refused out of
// range.
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "shared/measures/course.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/measures/totals.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

const Instrument letter =
    parse_own_instrument(read_file(source_dir() / "docs/examples/own_letter_total.json")).value();

Result<std::vector<Score>> told(const Instrument& instrument, std::vector<Total> totals)
{
    return score_totals(instrument, totals);
}

FieldError fault(const Instrument& instrument, std::vector<Total> totals)
{
    const auto refused = told(instrument, std::move(totals));
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().code == RefusalCode::invalid));
    return refused.error().fields.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(totals)

BOOST_AUTO_TEST_CASE(a_total_passes_through_with_its_band)
{
    const auto scores = told(letter, {{"total", 20}});

    BOOST_TEST_REQUIRE(scores.has_value());
    BOOST_TEST((scores->front() == Score{"total", 20.0, "raised", 0, 0, false, 20.0}));
    BOOST_TEST(*told(letter, {{"total", 19}})->front().band == "low");
    BOOST_TEST(is_total(scores->front()));
}

BOOST_AUTO_TEST_CASE(both_ends_of_the_range_are_taken_and_nothing_beyond)
{
    BOOST_TEST(told(letter, {{"total", 0}}).has_value());
    BOOST_TEST(told(letter, {{"total", 60}}).has_value());
    BOOST_TEST(fault(letter, {{"total", -1}}).sentence == "Total runs from 0 to 60, so it cannot be -1.");
    BOOST_TEST(fault(letter, {{"total", 61}}).path == "totals[0].value");
    BOOST_TEST(fault(letter, {{"total", 20.5}}).sentence == "Total takes whole numbers only, from 0 to 60.");
    BOOST_TEST(fault(letter, {{"total", std::nan("")}}).path == "totals[0].value");
}

BOOST_AUTO_TEST_CASE(half_a_point_is_taken_where_the_score_has_them)
{
    BOOST_TEST(told(instrument("core10"), {{"clinical", 10.6}}).has_value());
    BOOST_TEST(told(instrument("phq9"), {{"total", 10.6}}).has_error());
    BOOST_TEST(told(instrument("scs"), {{"total", 2.25}}).has_value());
}

BOOST_AUTO_TEST_CASE(a_total_of_a_measure_with_items_says_that_no_answer_is_known)
{
    const auto scores = told(instrument("phq9"), {{"total", 12}});

    BOOST_TEST((scores->front() == Score{"total", 12.0, "moderate", 0, 9, false, 12.0}));
    BOOST_TEST(is_total(scores->front()));
    BOOST_TEST(!is_total(score(instrument("phq9"), sheet("221103100"))->front()));
}

BOOST_AUTO_TEST_CASE(some_scores_of_a_measure_may_be_told_and_stand_in_its_order)
{
    const auto scores = told(instrument("fcs"), {{"self", 30}, {"for_others", 9}});

    BOOST_TEST_REQUIRE(scores->size() == 2U);
    BOOST_TEST((*scores)[0].score == "for_others");
    BOOST_TEST((*scores)[1].score == "self");
}

BOOST_AUTO_TEST_CASE(what_was_not_told_or_is_not_known_is_refused)
{
    BOOST_TEST(fault(letter, {}).path == "totals");
    BOOST_TEST(fault(letter, {{"sum", 3}}).sentence == "The HDS total has no score \"sum\" in use.");
    BOOST_TEST(fault(letter, {{"total", 3}, {"total", 4}}).path == "totals[1].score");
    BOOST_TEST(fault(instrument("gbo"), {{"goals", 3}}).path == "totals[0].score");
}

BOOST_AUTO_TEST_CASE(a_course_of_totals_is_judged_like_any_other)
{
    const auto point = [](int day, double value) {
        CoursePoint one;
        one.on = *parse_day("2026-11-" + std::to_string(day));
        one.value = value;
        return one;
    };
    const auto course = make_course(letter, letter.scores.front(), {point(10, 31), point(24, 18)}, {}, 2);

    BOOST_TEST((course.since_first.kind == VerdictKind::reliably_better));
    BOOST_TEST(course.caption ==
               "HDS total has gone from 31 to 18 over 2 sessions: reliably better, now low.");
    BOOST_TEST(is_total(course.points.back()));
}

BOOST_AUTO_TEST_SUITE_END()
