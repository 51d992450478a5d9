// The ten phases of compassion-focused therapy, in their order: a care plan is in one, and each exercise
// belongs to one.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace attune {

// Phase 1 comes first. The order is that of published CFT programmes (shared/exercises names its sources
// with each exercise); a therapist may go back and forth.
inline constexpr std::array<std::string_view, 10> phases{
    "Psychoeducation",    "Formulation",     "Settling and attention", "Imagery for soothing",
    "Compassionate self", "The three flows", "Working with threat",    "Courage and action",
    "Daily life",         "Ending"};
inline constexpr int first_phase = 1;
inline constexpr int last_phase = static_cast<int>(phases.size());

// "7, working with threat", of first_phase to last_phase.
std::string phase_words(int phase);

// "Next: courage and action"; of the last: "The last of the ten phases".
std::string next_phase_words(int phase);

}  // namespace attune
