// A care plan in words: the card of its phase, a whole version to be read, and the lines of its versions.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct PhaseCard {
    std::string phase;   // "7, working with threat"
    std::string next;    // "Next: courage and action"; empty when no phase is said
    std::string review;  // "review due today"; empty when there is no plan, or therapy has ended
    bool due = false;    // the review has come
};

PhaseCard phase_card(const api::Overview& overview, Day today);

// The whole of it, a heading with its lines for each part that says something.
std::string care_plan_text(const CarePlanContents& contents, const Library& library);

// The exercise's name, or what was written.
std::string intervention_words(const Intervention& intervention, const Library& library);

// "Version 2, 24 Nov 2026, Maren Ashvale: Phase; Review date"; "6 parts changed" where they are many.
std::string version_line(const api::CarePlanVersion& version);

// "Phase; Review date".
std::string list_of(const std::vector<CarePlanPart>& parts);

// A score that a plan may aim at, "PHQ-9, now 9 of 27".
struct ScoreChoice {
    std::string instrument;
    std::string score;
    std::string words;
};

// Those of the record first, then all that are in use, in the library's order; and `wanted`, whatever has
// become of them.
std::vector<ScoreChoice> score_choices(const api::Overview& overview, const Library& library,
                                       const std::vector<PlanTarget>& wanted);

}  // namespace attune::desktop
