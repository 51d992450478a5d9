// First against latest scores of a caseload, without drawing any of it: where each client stands, the
// diagonal of no change, the band of what could be chance round it, and the cut-off on either axis (Jacobson
// & Truax 1991).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/chart_geometry.hpp"
#include "shared/measures/scale.hpp"

namespace attune::reports {

struct ScatterPoint {
    double first = 0;
    double latest = 0;
    VerdictKind verdict = VerdictKind::not_judged;
};

struct ScatterFigure {
    std::string title;    // "PHQ-9"
    std::string caption;  // how many became better, worse or neither: its name for readers too
    Scale scale;
    Basis basis;
    std::vector<ScatterPoint> points;
    std::optional<std::size_t> selected;  // index into points
};

// First scores across, latest ones upwards, both over the scale's whole range on a square.
struct ScatterFrame {
    Box plot;
    double min = 0;
    double max = 1;

    [[nodiscard]] Point at(double first, double latest) const;
};

// The largest square in the canvas that leaves room for the axes' words.
ScatterFrame scatter_frame(const ScatterFigure& figure, Size size);

// How far a score must lie from the diagonal to be a reliable change, in points; on scales of whole numbers
// half a point short, so that nobody lies on a line. Absent without a basis.
std::optional<double> reliable_distance(const ScatterFigure& figure);

// The hexagon round the diagonal within that distance, clipped to the plot; from the lower left, clockwise.
std::array<Point, 6> chance_band(const ScatterFrame& frame, double distance);

// The limit that the cut-off is drawn at on both axes, in points.
std::optional<double> scatter_cut_off(const ScatterFigure& figure);

// Clients on one spot, drawn as one mark with their number.
struct ScatterMark {
    Point at;
    VerdictKind verdict = VerdictKind::not_judged;
    std::vector<std::size_t> points;  // indices into ScatterFigure::points
};
std::vector<ScatterMark> scatter_marks(const ScatterFigure& figure, const ScatterFrame& frame);

// The mark within `reach` of the place that lies nearest, or null.
const ScatterMark* mark_at(const std::vector<ScatterMark>& marks, Point place, double reach);

// Scores for the axes' ticks, four to eight of them at a round distance, the scale's ends among them.
std::vector<double> axis_scores(const Scale& scale);

// Words in the corners of the zones: right-aligned at `at` where `right`, else left-aligned.
struct ZoneLabel {
    std::string words;  // "Reliably worse", "Recovered", "Reliably better"
    Point at;           // baseline
    bool right = false;
    VerdictKind verdict = VerdictKind::not_judged;
};
// A zone too small for its words has none.
std::vector<ZoneLabel> zone_labels(const ScatterFigure& figure, const ScatterFrame& frame);

}  // namespace attune::reports
