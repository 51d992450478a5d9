// The chart of several scores laid out: where each line, mark and label stands. Pure, so that every pixel can
// be tested.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/chart_layout.hpp"
#include "reports/common_figure.hpp"

namespace attune::reports {

struct CommonMark {
    Point at;
    bool prorated = false;
};

// A line's name at its end, tied to its last mark.
struct EndLabel {
    Point mark;
    double baseline = 0;
    std::string share;  // "33 %"
    std::string title;  // cut to the room there is
    Box box;
};

struct SeriesLayout {
    std::vector<std::vector<Point>> runs;
    std::vector<CommonMark> marks;
    std::optional<EndLabel> label;  // none without a complete form
};

struct LegendEntry {
    Box box;  // its sample at the left, then the words, which are cut to it
    std::string words;
};
inline constexpr double legend_sample = 34;
inline constexpr double label_mark = 16;  // the room of the mark before a line's name

struct CommonLayout {
    Frame frame;  // its scores are shares of the range
    std::vector<SeriesLayout> series;
    std::vector<LegendEntry> legend;  // one for each series
    std::vector<DateTick> date_ticks;
    double label_left = 0;  // of each label's own mark, which its words follow
    double right = 0;       // where the end labels are cut
};

CommonLayout lay_out_common_chart(const CommonFigure& figure, Size size, const Measure& measure);

}  // namespace attune::reports
