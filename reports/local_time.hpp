// Days and times of day at the practice, for whoever writes them on paper.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "shared/domain/day.hpp"

namespace attune::reports {

// How far east of UTC the practice's clock is at that instant. Without one, times are written in UTC and say
// so.
using UtcOffset = std::function<std::chrono::minutes(Instant)>;

// The day and the time of day at the practice: "14:00", or "14:00 UTC" without an offset.
Day local_day(Instant instant, const UtcOffset& offset);
std::string local_time(Instant instant, const UtcOffset& offset);

}  // namespace attune::reports
