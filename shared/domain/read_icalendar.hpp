// A calendar file (RFC 5545) as the times that stand in it, what comes again told one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune {

inline constexpr std::size_t most_calendar_bytes = 5'000'000;
inline constexpr std::size_t most_calendar_events = 5'000;

struct CalendarTime {
    std::string uid;
    Instant starts_at;
    int minutes = 0;
    std::string title;

    bool operator==(const CalendarTime&) const = default;
};

// An event that is no appointment, and why.
struct LeftOut {
    std::string title;
    std::string reason;
};

struct ReadCalendar {
    std::vector<CalendarTime> times;  // by start
    std::vector<LeftOut> left_out;    // as they stand in the file
};

// What lies ahead of `now`; times without a zone of their own are by the wall clock of `zone`. Refuses
// (malformed) what is no calendar, is larger than most_calendar_bytes, holds more than most_calendar_events
// events or times, or is nested deeper than calendars are.
Result<ReadCalendar> read_icalendar(const std::string& text, const std::string& zone, Instant now);

}  // namespace attune
