// The outcomes of a practice on A4: the headline, the bars, every figure with its denominator, the funnel
// plot for a lead, and what the figures rest on. It names no client.
#pragma once

#include <optional>
#include <string>

#include "reports/outcome_chart.hpp"
#include "reports/outcome_report.hpp"
#include "reports/paper.hpp"
#include "reports/therapist_funnel.hpp"

namespace attune::reports {

struct OutcomesText {
    std::string practice;
    OutcomeReport report;
    OutcomeBars bars;
    TherapistFunnel funnel;  // drawn when two therapists or more are in it
    Instant made_at;
};

Paper outcomes_paper(const OutcomesText& outcomes, const Palette& palette = print_palette);

}  // namespace attune::reports
