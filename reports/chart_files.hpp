// A chart as a file's bytes: PNG and SVG for the clipboard and other programs, PDF for paper.
#pragma once

#include <functional>
#include <string>

#include "reports/common_chart.hpp"
#include "reports/dose_chart.hpp"
#include "reports/progress_chart.hpp"
#include "reports/scatter_chart.hpp"

namespace attune::reports {

// A chart with the words over it, whatever it shows.
struct Picture {
    std::string title;    // of the document: "PHQ-9"
    std::string caption;  // its name for readers
    Size size;            // that suits it as a file and on a page
    std::function<double(cairo_t*, double width, const Palette&, const TextStyle&)> draw_heading;
    std::function<void(cairo_t*, Size, const Palette&, const TextStyle&)> draw_chart;
};
Picture picture_of(ChartFigure figure);
Picture picture_of(CommonFigure figure);
Picture picture_of(DoseFigure figure);
// Without the ring round the client who is selected.
Picture picture_of(ScatterFigure figure);

// The chart under its caption on the palette's own ground, `size` in 1x pixels, `scale` times as many in the
// file.
std::string chart_png(const Picture& picture, Size size, double scale, const Palette& palette,
                      const TextStyle& style = {});

// The same on one page of that size, 96 pixels to the inch, fonts embedded. `made_at` makes the bytes
// repeatable.
std::string chart_pdf(const Picture& picture, Size size, Instant made_at, const TextStyle& style = {});

// The same as a picture of lines and words that other programs can enlarge; its accessible title is the
// caption.
std::string chart_svg(const Picture& picture, Size size, const TextStyle& style = {});

// The chart under its caption, on the palette's own ground: what all of these show, for a page of the
// printer's too.
void draw_titled_chart(cairo_t* cr, const Picture& picture, Size size, const Palette& palette,
                       const TextStyle& style);

}  // namespace attune::reports
