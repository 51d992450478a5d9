// Which exercises answer the scores that stand high now, and why: a way to begin a choice, not a finding. The
// therapist decides.
//
// The facts are the exercises' own (`answers` in shared/exercises/exercises.json): which score an exercise
// answers, with the reason, and which flow of compassion and which system it speaks to. They are knowledge of
// practice in our own words, with a source beside each exercise where there is one, and no trial's results. A
// practice's own names no scores: it is suggested beside those of its flow, system and phase.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/exercise.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

// The latest complete value of a score.
struct ScoreNow {
    const Instrument* instrument = nullptr;
    const ScoreDefinition* score = nullptr;
    double value = 0;
};

// By what a score stands high, as a sentence ends with it: "at or above the published cut-off of 10"; nullopt
// when it does not. The verified cut-off decides; where there is none, the worse half of the verified bands;
// where there are none either, the worse third of the range. Never of a score without a better end.
std::optional<std::string> stands_high_by(const ScoreNow& now);

struct Suggestion {
    const Exercise* exercise = nullptr;
    // "Fear of self-compassion is 46 of 60, in the upper third of its range (no band or cut-off is in use).
    // Kindness to oneself is... Flow: to oneself. System: soothing."
    std::string why;
};

// Those that answer a score standing high, the worst score first, each once, for the worst of those it
// answers; a practice's own right behind the first of its kind. Retired ones are left out. Pointers are into
// `exercises`.
std::vector<Suggestion> suggestions(const std::vector<Exercise>& exercises,
                                    const std::vector<ScoreNow>& scores);

// "Flow: to oneself. System: soothing."; "System: threat." where no flow is trained.
std::string flow_and_system(const Exercise& exercise);

}  // namespace attune
