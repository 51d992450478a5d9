// A manuscript on A4 pages.
#pragma once

#include <functional>
#include <map>
#include <string>

#include <cairo.h>

#include "reports/paper.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// What stands in the place of a block that is a picture.
struct Drawing {
    std::string caption;  // for readers
    double height = 0;
    std::function<void(cairo_t*, const Palette&)> draw;  // at the origin, as wide as the page has room
};
using Drawings = std::map<std::string, Drawing>;

// The parts as they are given; whoever chooses among them calls chosen() first. A picture that is not among
// `drawings` is left out.
Paper paper_of(const Manuscript& manuscript, const Palette& palette = print_palette,
               const Drawings& drawings = {});

}  // namespace attune::reports
