// Invented courses for the tests and samples of charts: nobody's.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "reports/common_figure.hpp"
#include "shared/api/summary.hpp"

namespace attune::reports {

inline Day day(const char* text)
{
    return parse_day(text).value();
}

inline Day later(Day from, int days)
{
    return Day{from.value + std::chrono::days{days}};
}

inline Scale phq9_scale()
{
    return {0,
            27,
            Direction::higher_worse,
            true,
            {{0, 4, "None to minimal"},
             {5, 9, "Mild"},
             {10, 14, "Moderate"},
             {15, 19, "Moderately severe"},
             {20, 27, "Severe"}},
            ScaleCutOff{10, Side::at_or_above}};
}

inline Scale fears_scale()
{
    return {0, 60, Direction::higher_worse, true, {}, std::nullopt};
}

inline Basis published_points(double points)
{
    Basis basis;
    basis.kind = BasisKind::published_criterion;
    basis.points = points;
    basis.sentence = "Reliable change: " + number_text(points) + " points or more (NHS Talking Therapies).";
    return basis;
}

// Judges the points as a course does, by simple rules that suffice for drawing.
void judge_points(Course& course, const Scale& scale);

// The course of the design's picture: better, a prorated form, a missed session, a life event.
ChartFigure wren();

// Four measures of the same person on one axis, one of which is better when it is higher.
CommonFigure together();

// A course without a basis: fears of self-compassion, four forms.
ChartFigure unjudged();

// Any course at all: 0 to 30 forms at irregular dates, some prorated, some incomplete, on one of several
// scales.
ChartFigure random_figure(std::mt19937& random);

// Adds up to 15 life events round the course, one at least, some of them lasting, and up to 6 pieces of
// homework.
void add_random_life(ChartFigure& figure, std::mt19937& random);

// `count` forms a day apart.
ChartFigure long_figure(int count);

// The summary of the design's picture: six scores, three exercises, a risk answer.
api::SessionSummary wren_summary();

// The same with `scores` scores and a long account of the work.
api::SessionSummary long_summary(int scores);

}  // namespace attune::reports
