// What the verdicts of one instrument rest on, score by score, as the Library tells it.
#pragma once

#include <string>
#include <vector>

#include "shared/api/practice_library.hpp"

namespace attune::desktop {

struct BasisRow {
    std::string score;  // its code
    std::string name;
    std::string brief;  // "NHS Talking Therapies", "Own baselines, n = 40, provisional", "None yet: 12 of 30
                        // baselines"
    std::string details;  // the basis's sentence, since when, by whom, and what was in use before; lines
};

// Scores without a better end are left out: nothing on them is ever judged.
std::vector<BasisRow> basis_rows(const Instrument& instrument,
                                 const api::ReadPracticeLibrary::Reply& practice);

// What was put into use for one score.
BasisHistory history_of(const std::vector<api::RecordedBasis>& bases, const Instrument& instrument,
                        const std::string& score);
// As they are today.
std::optional<BaselineStatistic> baselines_of(const std::vector<BaselineStatistic>& baselines,
                                              const Instrument& instrument, const std::string& score);

}  // namespace attune::desktop
