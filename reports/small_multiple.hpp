// The small chart of the Overview: one score's course with no words inside, for panels side by side on the
// same dates. The words stand above it as native text.
#pragma once

#include <cairo.h>

#include "reports/chart_figure.hpp"
#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

inline constexpr Size small_multiple_size{239, 98};
inline constexpr Size small_multiple_least{200, 78};

// Drawn at the origin of `cr`. Lengths follow `style.size` in proportion to 14. Give each figure of a page
// the same ChartFigure::dates.
void draw_small_multiple(cairo_t* cr, const ChartFigure& figure, Size size, const Palette& palette,
                         const TextStyle& style);

}  // namespace attune::reports
