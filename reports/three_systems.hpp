// The three systems as circles sized by their ratings, each with its name and figure.
#pragma once

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::reports {

inline constexpr Size three_systems_least{264, 224};

// Drawn at the origin of `cr`, centred in `size`. A system that is not rated is dashed.
void draw_three_systems(cairo_t* cr, const ThreeSystems& systems, Size size, const Palette& palette,
                        const TextStyle& style);

}  // namespace attune::reports
