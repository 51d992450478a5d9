// The client's own chart: one score's course as a picture inside a page. Its words are real text, and its
// colours are the page's: every part has a class (chart_band, chart_line...), so that the page's style says
// light or dark.
#pragma once

#include <string>

#include "reports/chart_figure.hpp"

namespace attune::reports {

// In the reader's language. What they are is for whoever knows the page.
struct PageChartWords {
    std::string caption;  // the picture's name, for who cannot see it
    std::string first;    // the first form's day
    std::string last;     // the latest form's
};

// An svg element; a few kilobytes. Bands with their published words (in English) where they have room, the
// line and its dots, the latest score. No cut-off and no zone of chance: the page says those in words.
// `figure` has a complete form at least.
std::string page_chart(const ChartFigure& figure, const PageChartWords& words);

}  // namespace attune::reports
