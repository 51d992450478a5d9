// Outcomes as bars: how far episodes came, what changed and who recovered, each with its counts in words and
// the 95 % interval of its proportion as a whisker.
#pragma once

#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/measures/outcomes.hpp"

namespace attune::reports {

struct OutcomeBar {
    std::string label;
    Share share;
    VerdictKind verdict = VerdictKind::not_judged;
    bool funnel = false;  // of those who were referred: no interval, and grey
};

struct OutcomeBars {
    struct Part {
        std::string heading;
        std::vector<OutcomeBar> bars;
    };
    std::vector<Part> parts;
};

OutcomeBars outcome_bars(const Outcomes& outcomes, bool has_cut_off);

// Every bar in words.
std::string outcome_bars_caption(const OutcomeBars& bars);

// How high it is drawn; lengths follow `style.size`.
double outcome_bars_height(const OutcomeBars& bars, const TextStyle& style);

// At the origin of `cr`, `width` wide.
void draw_outcome_bars(cairo_t* cr, const OutcomeBars& bars, double width, const Palette& palette,
                       const TextStyle& style);

}  // namespace attune::reports
