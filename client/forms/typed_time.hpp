// Days and times of day as people type them into a field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/clock.hpp"
#include "shared/domain/day.hpp"

namespace attune::desktop {

// "12/03/1992" and "12.3.1992" (the day first), "12 Mar 1992", "12 march 1992", "1992-03-12". The year is
// written out: of two figures nobody can tell 1926 from 2026. Nullopt for anything else, impossible days
// included.
std::optional<Day> parse_typed_day(std::string_view text);

// "14:05", "14.05", "9:30", "1405"; hour and minute of a LocalTime whose day is left as it is.
struct TimeOfDay {
    int hour = 0;
    int minute = 0;

    bool operator==(const TimeOfDay&) const = default;
};
std::optional<TimeOfDay> parse_typed_time(std::string_view text);

// A whole number of at most six figures.
std::optional<int> parse_typed_number(std::string_view text);

// Without the blanks at both ends.
std::string trimmed(std::string_view text);

}  // namespace attune::desktop
