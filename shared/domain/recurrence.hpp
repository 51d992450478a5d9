// Appointments that come again: a rule of RFC 5545 (RRULE), and when it falls.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "shared/domain/wall_clock.hpp"
#include "shared/result.hpp"

namespace attune {

// More than a series of appointments holds: three times a week for a year.
inline constexpr std::size_t most_occurrences = 160;

// The starts by `rule`, "FREQ=WEEKLY;INTERVAL=2;COUNT=12", that the wall clock of `zone` shows at the time of
// `first`, in order; `first` is the earliest. Refuses (invalid) a rule that is none, that comes more often
// than once a day, has no end, never falls, or falls more than most_occurrences times.
Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const std::string& zone);

// Every so many weeks, so many times.
std::string weekly_rule(int every, int times);

}  // namespace attune
