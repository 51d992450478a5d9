// Times as people read them, by the wall clock of this process.
#pragma once

#include <string>

#include "shared/domain/wall_clock.hpp"

namespace attune {

// "14:05".
std::string time_of_day(const LocalTime& local);
// "Today, 15:30", "Tue 1 Dec, 14:00", and with its year when that is not this one.
std::string day_and_time(Instant instant, Instant now);
// "14:00 to 14:50".
std::string time_span(Instant starts_at, int minutes);

}  // namespace attune
