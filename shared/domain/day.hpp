// Calendar days and instants: the two kinds of time that Attune stores. Clinical dates are days; what the
// server records is an instant in UTC.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

// A calendar date without a time zone. A default-constructed Day is 1970-01-01.
struct Day {
    std::chrono::sys_days value{};

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
    auto operator<=>(const Day&) const = default;
};

// A moment in UTC, to the microsecond.
struct Instant {
    std::chrono::sys_time<std::chrono::microseconds> value{};

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
    auto operator<=>(const Instant&) const = default;
};

// "2026-11-24"; nullopt for anything else, impossible dates included.
std::optional<Day> parse_day(std::string_view text);
std::string to_string(Day day);

// RFC 3339 in UTC, "2026-11-24T14:00:00Z" or with up to six decimals; other offsets are converted.
std::optional<Instant> parse_instant(std::string_view text);
std::string to_string(Instant instant);

// "24 Nov 2026", "24 Nov", "Tuesday 24 November 2026".
std::string medium_date(Day day);
std::string short_date(Day day);
std::string long_date(Day day);

// Whole years between `born` and `on`.
int age_on(Day born, Day on);

}  // namespace attune
