// What stands at which place of a chart, in words: forms, sessions, homework and life events, for the mouse
// that rests on one and the keyboard that steps through them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/common_figure.hpp"
#include "reports/label_placement.hpp"

namespace attune::reports {

struct ChartPlace {
    Point at;           // of the date
    Box box;            // round what is drawn there
    std::string words;  // "24 Nov: 9, mild. Reliably better, 12 lower."
};

// On a chart that is drawn in a canvas of that size: from the left, on one day from the top down.
std::vector<ChartPlace> chart_places(const ChartFigure& figure, Size size, const Measure& measure);
std::vector<ChartPlace> chart_places(const CommonFigure& figure, Size size, const Measure& measure);

// The same for a chart in that style, whose lengths follow the style's size.
std::vector<ChartPlace> chart_places(const ChartFigure& figure, Size size, const TextStyle& style);
std::vector<ChartPlace> chart_places(const CommonFigure& figure, Size size, const TextStyle& style);

// The nearest to the point of those within reach of a hand that holds a mouse.
std::optional<std::size_t> place_at(const std::vector<ChartPlace>& places, Point point);

enum class Step { first, back, on, last };
// Where a step leads among so many places: from nowhere to the nearer end, and never beyond an end, not even
// from a place that is no more.
std::optional<std::size_t> place_after(std::size_t count, std::optional<std::size_t> now, Step step);

}  // namespace attune::reports
