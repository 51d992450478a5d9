// What lies under a course, in charts of every size: bands, zone of chance, cut-off.
#pragma once

#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/label_placement.hpp"
#include "reports/palette.hpp"

namespace attune::reports {

struct GroundStyle {
    double hatch_pitch;
    double hatch_line;
    double cut_off_line;
    double dash_on;
    double dash_off;
};
inline constexpr GroundStyle large_ground{7, 1.4, 1.5, 1.5, 4};
inline constexpr GroundStyle small_ground{5, 1, 1.25, 1.5, 3.5};

void draw_bands(cairo_t* cr, const Frame& frame, const std::vector<BandArea>& bands, const Palette& palette);

// The hatch and its edges, with the ground left plain under each label that lies on it.
void draw_zone(cairo_t* cr, const Frame& frame, const Zone& zone, const std::vector<BandArea>& bands,
               const std::vector<PlacedLabel>& labels, const GroundStyle& style, const Palette& palette);

// Across the plot at that score, broken where it would pass through a label.
void draw_cut_off(cairo_t* cr, const Frame& frame, double limit, const std::vector<PlacedLabel>& labels,
                  const GroundStyle& style, const Palette& palette);

// The straight line between runs of points.
void draw_runs(cairo_t* cr, const std::vector<std::vector<Point>>& runs, double line, const Palette& palette);

}  // namespace attune::reports
