// A score in words, the same to therapists and clients.
#pragma once

#include <string>

#include "shared/measures/scoring.hpp"

namespace attune {

// "0 to 60, lower is better ↓".
std::string range_and_direction(const ScoreDefinition& score);

// "1 of 10 missing, filled with the mean of the others", "7 of 9 answered"; empty where nothing is missing.
std::string missing_in_words(const Score& score);

}  // namespace attune
