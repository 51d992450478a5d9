// A moment by two clocks, where this computer is in another time zone than the practice.
#pragma once

#include <string>

#include "shared/domain/day.hpp"

namespace attune {

// "19:00 by the practice's clock (Europe/London), 14:00 by this computer's"; empty where both show the same.
// `zone` is the practice's.
std::string both_clocks(Instant at, const std::string& zone);

}  // namespace attune
