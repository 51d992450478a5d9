// Pages that are drawn one by one, as the bytes of a tagged PDF.
#pragma once

#include <functional>
#include <string>

#include <cairo.h>

#include "shared/domain/day.hpp"

namespace attune::reports {

// Pages are drawn in pixels, 96 to the inch; PDF counts points.
inline constexpr double points_a_pixel = 0.75;

struct PdfFacts {
    std::string title;
    std::string author;
    Instant made_at;  // the same pages and facts give the same bytes
};

// `draw` draws page `index`, from 0. `prepare`, if any, is called with the surface before the first page.
std::string pdf_of_pages(const PdfFacts& facts, int count,
                         const std::function<void(cairo_t*, int index)>& draw,
                         const std::function<void(cairo_surface_t*)>& prepare = {});

}  // namespace attune::reports
