// Appointments that come again: a rule of RFC 5545 (RRULE), and when it falls.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/enum.hpp>

#include "shared/domain/wall_clock.hpp"
#include "shared/result.hpp"

namespace attune {

// More than a series of appointments holds: three times a week for a year.
inline constexpr std::size_t most_occurrences = 160;

// The starts by `rule`, "FREQ=WEEKLY;INTERVAL=2;COUNT=12", that the wall clock, or that of `zone`, shows at
// the time of `first`, in order; `first` is the earliest. Refuses (invalid) a rule that is none, that comes
// more often than once a day, has no end, never falls, or falls more than most_occurrences times. With
// `after`, what fell until then is passed by and not counted, up to most_passed times of a rule that counts,
// and none may be left.
inline constexpr int most_passed = 2'000;
Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const WallClock& clock, std::optional<Instant> after = {});
Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const std::string& zone);

// How an appointment comes again, as people say it.
enum class Comes { once, daily, weekly, every_two_weeks, every_three_weeks, every_four_weeks, monthly };
BOOST_DESCRIBE_ENUM(Comes, once, daily, weekly, every_two_weeks, every_three_weeks, every_four_weeks, monthly)

struct Repeats {
    Comes comes = Comes::once;
    std::vector<int> weekdays = {};  // of those by weeks: 0 for Monday to 6; that of the first is one of them
    int times = 10;                  // in all, unless it ends on a day
    std::optional<Day> until = {};   // that day too
};

inline bool comes_by_weeks(Comes comes)
{
    return comes >= Comes::weekly && comes <= Comes::every_four_weeks;
}

// 0 for Monday to 6.
int weekday_number(Day day);

// The rule for it, the first being on that day; empty for once. By months it is the same weekday of the
// month, the second Tuesday; of the fifth, the last.
std::string rule_of(const Repeats& repeats, Day first);

}  // namespace attune
