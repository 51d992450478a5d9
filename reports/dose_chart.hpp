// Dose beside outcome: a score's course over the weeks in which its client practised, on one axis of dates.
// Nothing in it says that one brought about the other.
#pragma once

#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_figure.hpp"
#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/domain/practice_dose.hpp"

namespace attune::reports {

struct DoseFigure {
    ChartFigure chart;
    std::vector<PracticeWeek> weeks;  // in order, without a gap
};

// The chart with its axis reaching over all the weeks.
DoseFigure dose_figure(ChartFigure chart, std::vector<PracticeWeek> weeks);

// "Practised 43 times in 12 weeks, ... PHQ-9 in the same weeks: 21 to 9, n = 12 scores. Side by side is ..."
std::string dose_caption(const DoseFigure& figure);

// The caption and each week in words, for screen readers and files.
std::string spoken_caption(const DoseFigure& figure);

// The chart, and under it a bar a week for the times practised and one for the minutes. Lengths follow
// `style.size`.
void draw_dose_chart(cairo_t* cr, const DoseFigure& figure, Size size, const Palette& palette,
                     const TextStyle& style);

}  // namespace attune::reports
