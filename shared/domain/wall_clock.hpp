// What the clock on the wall shows at a moment, where this process believes to be: TZ says so, or else the
// computer's own setting; or in a zone that is named. The desktop shows times by it; the server by the time
// zone of its practice.
#pragma once

#include <functional>
#include <string>

#include "shared/domain/day.hpp"

namespace attune {

struct LocalTime {
    Day day;
    int hour = 0;
    int minute = 0;

    bool operator==(const LocalTime&) const = default;
};

LocalTime to_local(Instant instant);
// The moment at which the wall clock shows that day and time.
Instant from_local(const LocalTime& local);

Day local_day(Instant instant);

// The same in a zone, which must be one. A time that is shown twice is the first of the two; one that a
// change of clocks leaves out is counted from the offset before it (RFC 5545, 3.3.5).
LocalTime to_local(Instant instant, const std::string& zone);
Instant from_local(const LocalTime& local, const std::string& zone);

// Both, by the clock on some wall: of a zone that has a name, or by rules that a calendar file brings along.
struct WallClock {
    std::function<LocalTime(Instant)> shown;
    std::function<Instant(const LocalTime&)> moment;  // likewise, of a time shown twice or left out
};
WallClock clock_in(const std::string& zone);

// East of UTC, at that moment.
std::chrono::minutes utc_offset(Instant instant);

// The zone by its name in the IANA time zone database, "Europe/London"; "UTC" where nothing says another.
std::string time_zone();

bool is_time_zone(const std::string& name);

// From now on this process's clock is that of the zone, which must be one. Before the first thread starts.
void set_time_zone(const std::string& name);

}  // namespace attune
