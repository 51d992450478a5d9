// The chart of several scores on one axis from 0 to 100 %, with its legend, its sessions, homework and life
// events. Drawn at the origin of `cr`.
#pragma once

#include <cairo.h>

#include "reports/common_layout.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// All lengths follow `style.size` in proportion to 14. The smallest canvas that holds everything is 532 x 330
// at size 14; a smaller one is overdrawn.
void draw_common_chart(cairo_t* cr, const CommonFigure& figure, Size size, const Palette& palette,
                       const TextStyle& style);

// The caption as a heading, what the axis is and what stands on it under it, `width` wide; returns the height
// it took.
double draw_common_heading(cairo_t* cr, const CommonFigure& figure, double width, const Palette& palette,
                           const TextStyle& style);

}  // namespace attune::reports
