// The outcomes of a practice as a manuscript: the headline, the bars, every figure with its denominator, the
// funnel plot for who counts the practice, trajectories, and what the figures rest on. It names no client.
#pragma once

#include <string>

#include "reports/manuscript_paper.hpp"
#include "reports/outcome_chart.hpp"
#include "reports/outcome_report.hpp"
#include "reports/therapist_funnel.hpp"
#include "reports/trajectory_chart.hpp"

namespace attune::reports {

struct OutcomesText {
    std::string practice;
    bool demonstration = false;
    OutcomeReport report;
    OutcomeBars bars;
    TherapistFunnel funnel;  // drawn when two therapists or more are in it
    Instant made_at;
    Day made_on = {};
    TrajectorySheet groups = {};     // no panels: left out
    TrajectorySheet episodes = {};   // headed by numbers; no panels: left out
    std::string episodes_note = {};  // which they are
    std::string signed_by = {};      // the name of whoever makes it
};

Manuscript outcomes_manuscript(const OutcomesText& outcomes);

// The drawings that it names.
Drawings outcome_drawings(const OutcomesText& outcomes);

}  // namespace attune::reports
