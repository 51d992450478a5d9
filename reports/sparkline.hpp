// A course in a table's row: the line, its first and its latest score, and nothing else.
#pragma once

#include <cairo.h>

#include "reports/chart_figure.hpp"
#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

inline constexpr Size sparkline_size{112, 32};
inline constexpr Size sparkline_least{100, 20};

// Drawn at the origin of `cr`, by date, over the scale's whole range. Under two scores it is words instead.
// The row's own text holds the same facts for readers.
void draw_sparkline(cairo_t* cr, const Scale& scale, const Course& course, Size size, const Palette& palette,
                    const TextStyle& style);

}  // namespace attune::reports
