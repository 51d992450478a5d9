// The one large chart: bands with words, the zone of chance, the cut-off, the course, its sessions, homework
// and life events. Drawn at the origin of `cr` in a canvas of `size`, on whatever ground is there.
#pragma once

#include <cairo.h>

#include "reports/chart_figure.hpp"
#include "reports/chart_layout.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// All lengths follow `style.size` in proportion to 14. A course without a form is drawn as an empty chart
// that says so. The smallest canvas that holds everything is 532 x 298 at size 14; a smaller one is
// overdrawn.
void draw_progress_chart(cairo_t* cr, const ChartFigure& figure, Size size, const Palette& palette,
                         const TextStyle& style);

// The caption as a heading with the line on range and direction and what stands on the axis under it, `width`
// wide; returns the height it took. The desktop shows these as native text, pictures and PDF draw them.
double draw_chart_heading(cairo_t* cr, const ChartFigure& figure, double width, const Palette& palette,
                          const TextStyle& style);

}  // namespace attune::reports
