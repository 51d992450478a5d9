// Appointments as an iCalendar file (RFC 5545), which every calendar reads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/domain/day.hpp"

namespace attune {

struct CalendarEntry {
    std::string uid;            // stays, however often the file is made
    std::int64_t sequence = 0;  // rises with every change
    Instant starts_at;
    int minutes = 0;
    std::string summary;
    std::string location;  // empty for none
    bool cancelled = false;
};

// Times in UTC, so that no calendar need know our time zones; every entry private (CLASS:PRIVATE).
std::string icalendar_of(const std::vector<CalendarEntry>& entries, Instant made_at);

}  // namespace attune
