// How a break-glass is told. No wx here.
#pragma once

#include <string>

#include "shared/api/break_glass.hpp"

namespace attune::desktop {

// "17:40" today, "25 Nov, 09:10" on another day.
std::string until_words(Instant until, Instant now);
// "Opened by break-glass until 17:40: <reason>"
std::string banner_words(const api::BreakGlass& break_glass, Instant now);
// "Opened by Tomas Reedling for 4 hours: <reason>"
std::string look_into_words(const api::BreakGlassToLookInto& waiting);

}  // namespace attune::desktop
