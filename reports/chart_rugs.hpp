// The dates under a chart and its rugs: sessions, homework and life events at their days, on the course's own
// axis.
#pragma once

#include <cairo.h>

#include "reports/chart_layout.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// From the top of the plot down to each life event's mark, broken where it would cross a label.
void draw_guides(cairo_t* cr, const Alongside& figure, const Frame& frame,
                 const std::vector<PlacedLabel>& labels, const Palette& palette);

void draw_date_axis(cairo_t* cr, const Frame& frame, const std::vector<DateTick>& ticks, const Text& text,
                    const Palette& palette);

// Names stand at x 0; `right` is the right edge of the canvas.
void draw_rugs(cairo_t* cr, const Alongside& figure, const Frame& frame, double right, const Text& text,
               const Palette& palette);

}  // namespace attune::reports
