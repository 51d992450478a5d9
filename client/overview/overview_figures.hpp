// What the Overview shows, worked out apart from how: the scores' panels in their order, how practice went,
// and what today asks for.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "reports/chart_figure.hpp"
#include "shared/api/overview.hpp"
#include "shared/api/practice_words.hpp"

namespace attune::desktop {

struct ScorePanel {
    std::string title;  // "Fear of self-compassion"
    std::string range;  // "0 to 60, lower is better ↓"
    VerdictKind verdict = VerdictKind::not_judged;
    std::string verdict_words;  // "Reliably better"
    std::string first_to_now;   // "46 → 31"
    std::string change;         // "15 lower; no basis yet: 12 of 30 baselines."
    std::string basis;          // the whole sentence
    reports::ChartFigure figure;
};

// The three fears of compassion first (self, from others, for others), then the library's order; all on the
// same dates. A score that the library does not know is left out.
std::vector<ScorePanel> score_panels(const api::Overview& overview, const Library& library);

// One running exercise: what was logged of it, and what the latest looks back said.
struct PracticeLine {
    std::string name;                    // "Compassionate self, 10 min"
    std::vector<api::PracticeDay> days;  // the strip
    std::string logged;                  // "Practised on 9 of the last 28 days; ..."; "Nothing logged yet."
    std::string looked_back;             // "Looked back on: 22 of 28 days."; empty before the first look back
};
std::vector<PracticeLine> practice_lines(const api::Overview& overview, Day today);

struct TodayItem {
    std::string title;
    std::string detail;
    bool attention = false;  // amber: a person must look
};
std::vector<TodayItem> for_today(const api::Overview& overview, const Library& library);

}  // namespace attune::desktop
