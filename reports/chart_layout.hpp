// The large chart laid out: everything that is drawn, in place, with its words. 1x pixels throughout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/chart_geometry.hpp"
#include "reports/chart_marks.hpp"
#include "reports/label_placement.hpp"

namespace attune::reports {

// The canvas the figures of the design are given for. It grows in both directions; the margins stay.
inline constexpr Size progress_chart_size{760, 424};

struct DateTick {
    double x = 0;
    std::string words;
};

struct ChartLayout {
    Frame frame;
    std::vector<BandArea> bands;
    std::optional<Zone> zone;
    std::optional<double> cut_off;  // in points
    std::vector<std::vector<Point>> runs;
    std::vector<Mark> marks;
    std::vector<Mark> incomplete;
    MarkSizes sizes = large_marks;
    std::vector<PlacedLabel> labels;  // the point labels in order of importance, then cut-off and zone
    std::vector<double> score_ticks;
    std::vector<DateTick> date_ticks;
};

ChartLayout lay_out_chart(const ChartFigure& figure, Size size, const Measure& measure);

// What is said beside which marks, the most important first.
struct PointLabel {
    std::size_t point = 0;
    std::vector<LabelText> variants;  // the fullest first
    bool must = false;
};
std::vector<PointLabel> point_labels(const Course& course);

// Both ends and the starts of months between them, at least 48 apart and clear of each other; the sessions'
// numbers where those lie across.
std::vector<DateTick> date_ticks(const Frame& frame, const Measure& measure);

}  // namespace attune::reports
