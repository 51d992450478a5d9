// First against latest scores of a caseload as a picture: the band of chance, the cut-off, the zones in
// words, a mark for each client. Shapes say what colours say.
#pragma once

#include <cairo.h>

#include "reports/palette.hpp"
#include "reports/scatter_geometry.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// At the origin of `cr`, into `size`; lengths of text follow `style.size`.
void draw_scatter(cairo_t* cr, const ScatterFigure& figure, Size size, const Palette& palette,
                  const TextStyle& style);

// The score as a heading, its range, and the caption with what the band rests on under it, `width` wide;
// returns the height it took.
double draw_scatter_heading(cairo_t* cr, const ScatterFigure& figure, double width, const Palette& palette,
                            const TextStyle& style);

}  // namespace attune::reports
