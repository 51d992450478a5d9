// What tells the lines of one chart apart without colour: a shape and a dash each.
#pragma once

#include <cstddef>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"

namespace attune::reports {

// Disc, square, triangle, diamond, triangle on its head, star: the `index`th, hollow for a prorated score.
void draw_series_mark(cairo_t* cr, std::size_t index, Point centre, bool hollow, const Palette& palette);

// Sets width and dash of the `index`th line: full, long, dotted, dash and dot, longer, dash and two dots.
void set_series_dash(cairo_t* cr, std::size_t index);

}  // namespace attune::reports
