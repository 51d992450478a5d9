// The logo on a practice's paper: a small PNG.
#pragma once

#include <memory>
#include <string>

#include <cairo.h>

#include "reports/chart_geometry.hpp"

namespace attune::reports {

inline constexpr Size logo_room{160, 64};

// The picture that base64 holds; null when it holds none that can be read.
std::shared_ptr<cairo_surface_t> read_logo(const std::string& base64);

// As large as the box allows, at its top right.
void draw_logo(cairo_t* cr, cairo_surface_t* logo, const Box& box);

}  // namespace attune::reports
