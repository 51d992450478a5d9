// How a number of a measure is written for people.
#pragma once

#include <string>

namespace attune {

// A score, a difference or a limit as people read it: 9, 10.6, 2.46 (the mean of many items: with fewer
// decimals it would seem to lie in the next band). At most so many decimals, after the point or comma of the
// language that is spoken, whatever the locale.
std::string figure(double value, int decimals = 2);

}  // namespace attune
