// A chart as a file's bytes: PNG and SVG for the clipboard and other programs, PDF for paper.
#pragma once

#include <string>

#include "reports/progress_chart.hpp"

namespace attune::reports {

// The chart under its caption on the palette's own ground, `size` in 1x pixels, `scale` times as many in the
// file.
std::string chart_png(const ChartFigure& figure, Size size, double scale, const Palette& palette,
                      const TextStyle& style = {});

// The same on one page of that size, 96 pixels to the inch, fonts embedded. `made_at` makes the bytes
// repeatable.
std::string chart_pdf(const ChartFigure& figure, Size size, Instant made_at, const TextStyle& style = {});

// The same as a picture of lines and words that other programs can enlarge; its accessible title is the
// caption.
std::string chart_svg(const ChartFigure& figure, Size size, const TextStyle& style = {});

// The chart under its caption, on the palette's own ground: what all of these show, for a page of the
// printer's too.
void draw_titled_chart(cairo_t* cr, const ChartFigure& figure, Size size, const Palette& palette,
                       const TextStyle& style);

}  // namespace attune::reports
