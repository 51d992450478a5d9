// Time as the desktop sees it. Only main reads the machine's clock; everything else is handed a Clock.
#pragma once

#include <functional>
#include <string>

#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

using Clock = std::function<Instant()>;

// "14:05".
std::string time_of_day(const LocalTime& local);
// "Today, 15:30", "Tue 1 Dec, 14:00", and with its year when that is not this one.
std::string appointment(Instant instant, Instant now);

}  // namespace attune::desktop
