// The words over a chart in pictures and files: a sentence as heading, a line about the axis, and what stands
// on it.
#pragma once

#include <string>

#include <cairo.h>

#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// `width` wide; returns the height it took. `alongside` may be empty.
double draw_heading(cairo_t* cr, const std::string& caption, const std::string& subline,
                    const std::string& alongside, double width, const Palette& palette,
                    const TextStyle& style);

}  // namespace attune::reports
