// The ten phases of compassion-focused therapy, in their order: a care plan is in one, and each exercise
// belongs to one.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "shared/languages/language.hpp"

namespace attune {

// Phase 1 comes first. The order is that of published CFT programmes (shared/exercises names its sources
// with each exercise); a therapist may go back and forth.
inline constexpr std::array<std::string_view, 10> phases{to_say("Psychoeducation"),
                                                         to_say("Formulation"),
                                                         to_say("Settling and attention"),
                                                         to_say("Imagery for soothing"),
                                                         to_say("Compassionate self"),
                                                         to_say("The three flows"),
                                                         to_say("Working with threat"),
                                                         to_say("Courage and action"),
                                                         to_say("Daily life"),
                                                         to_say("Ending")};
inline constexpr int first_phase = 1;
inline constexpr int last_phase = static_cast<int>(phases.size());

// "7, working with threat", of first_phase to last_phase.
std::string phase_words(int phase);

// "Next: courage and action"; of the last: "The last of the ten phases".
std::string next_phase_words(int phase);

}  // namespace attune
