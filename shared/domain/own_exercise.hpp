// An exercise of the practice's own. It is set, logged and suggested like those that come with Attune.
#pragma once

#include <string_view>
#include <vector>

#include "shared/domain/exercise.hpp"
#include "shared/result.hpp"

namespace attune {

// The codes of a practice's own begin so, and no other exercise's does.
inline constexpr std::string_view own_exercise_prefix = "own_";

// What stands beside the usual dose of a practice's own.
inline constexpr std::string_view own_dose_note =
    "The usual dose is this practice's own convention, not a finding: set what fits.";

// What keeps it from being kept. The paths are those of its members. Cautions and the usual dose may stay
// empty.
std::vector<FieldError> faults_of(const Exercise& exercise);

}  // namespace attune
