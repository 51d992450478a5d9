// How a number of a measure is written for people.
#pragma once

#include <string>

namespace attune {

// A score, a difference or a limit as people read it: 9, 10.6; at most so many decimals, the same in every
// locale.
std::string figure(double value, int decimals = 1);

}  // namespace attune
