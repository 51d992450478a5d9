// The funnel plot: each therapist's proportion of episodes that became reliably better, by how many were
// judged, between the limits that chance alone would allow. Names stand in a list by alphabet: it is no
// league table.
#pragma once

#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/measures/outcomes.hpp"

namespace attune::reports {

struct TherapistFunnel {
    std::vector<TherapistOutcome> therapists;
    int better = 0;  // of all together
    int judged = 0;

    [[nodiscard]] double overall() const { return judged > 0 ? static_cast<double>(better) / judged : 0; }
};

TherapistFunnel therapist_funnel(std::vector<TherapistOutcome> therapists);

enum class FunnelPlace { within, beyond_95, beyond_998 };
FunnelPlace place_in(const TherapistFunnel& funnel, const TherapistOutcome& therapist);

// "Maren Ashvale, 12 of 20: as chance would have it."
std::string place_words(const TherapistFunnel& funnel, const TherapistOutcome& therapist);
// All of them, by name, and what the limits are.
std::string therapist_funnel_caption(const TherapistFunnel& funnel);

void draw_therapist_funnel(cairo_t* cr, const TherapistFunnel& funnel, Size size, const Palette& palette,
                           const TextStyle& style);

}  // namespace attune::reports
