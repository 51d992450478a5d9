// Where things stand on a chart, without drawing any of it: the frame that turns dates and scores into
// pixels, and the limits, zone, line and marks of a course. Pure, so that every pixel can be tested.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/chart_figure.hpp"

namespace attune::reports {

struct Size {
    double width = 0;
    double height = 0;
};

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool overlaps(const Box& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] Box grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
};

struct SessionStop {
    Day on;
    int number = 0;  // 0 for an end of the axis that is no session
};

// True calendar dates across, or sessions at equal distances with dates between them; the scale's whole range
// upwards; higher is always drawn higher.
struct Frame {
    Box plot;
    Day first;
    Day last;
    double inset_first = 0;  // from the left edge to the first date
    double inset_last = 0;
    double min = 0;
    double max = 1;
    std::vector<SessionStop> stops;  // by rising date; empty when true dates lie across

    [[nodiscard]] double x(Day day) const;
    [[nodiscard]] double y(double score) const;

private:
    [[nodiscard]] double part_of(Day day) const;
};

// Where the day stands on the axis: at its end when it lies beyond it.
double on_axis(const Frame& frame, Day day);

// The frame whose dates span everything in the figure.
Frame make_frame(const ChartFigure& figure, const Box& plot, double inset_first, double inset_last);

// Whether limits are drawn half a point short, so that no score lies on a line: the scale is one of whole
// numbers, and so are the scores (a prorated one may not be).
bool on_whole_numbers(const ChartFigure& figure);

struct BandArea {
    std::size_t band = 0;  // index into Scale::bands
    int rank = 0;          // 0 is the least severe
    double low = 0;        // in points, clipped to the scale
    double high = 0;
};
// From the lowest; one area of rank 0 without a band where none are published.
std::vector<BandArea> band_areas(const ChartFigure& figure);

// The limit the cut-off is drawn at, in points.
std::optional<double> cut_off_limit(const ChartFigure& figure);
std::string cut_off_words(const ScaleCutOff& cut_off);

// Round the first score, what could be chance (Jacobson & Truax 1991, or a published criterion).
struct Zone {
    double low = 0;  // where it is drawn, clipped to the scale
    double high = 0;
    double lowest = 0;  // the scores inside it
    double highest = 0;
    double first = 0;
    double within = 0;  // plus or minus this
};
std::optional<Zone> reliable_zone(const ChartFigure& figure);

// The line: runs of indices into Course::points, broken at an incomplete form and over any gap longer than
// twice the usual one.
std::vector<std::vector<std::size_t>> line_runs(const Course& course);
std::vector<std::vector<Point>> line_points(const Course& course, const Frame& frame);

struct Mark {
    std::size_t point = 0;  // index into Course::points
    Point at;
    VerdictKind verdict = VerdictKind::not_judged;
    bool prorated = false;
    bool latest = false;
};
// Of the complete forms, by date; incomplete ones stand `above_axis` over the axis and come apart.
std::vector<Mark> score_marks(const Course& course, const Frame& frame);
std::vector<Mark> incomplete_marks(const Course& course, const Frame& frame, double above_axis);

}  // namespace attune::reports
