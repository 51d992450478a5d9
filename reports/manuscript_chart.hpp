// The large chart of a manuscript, as a figure to draw and as words.
#pragma once

#include <string>

#include "reports/chart_figure.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

ChartFigure figure_of(const ManuscriptChart& chart);

// What plain text and HTML say in the drawing's place: "8 Sep 2026: 21; 22 Sep 2026: 18 (prorated)".
std::string points_in_words(const ManuscriptChart& chart);

}  // namespace attune::reports
