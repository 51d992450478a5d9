// The rugs under the large chart: sessions, homework and life events at their dates, on the course's own
// axis.
#pragma once

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// Names stand at x 0; `right` is the right edge of the canvas.
void draw_rugs(cairo_t* cr, const ChartFigure& figure, const Frame& frame, double right, const Text& text,
               const Palette& palette);

}  // namespace attune::reports
