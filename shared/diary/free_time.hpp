// When somebody works, when they are away, and where between their appointments time is free. Hours are told
// by the wall clock of a zone, so that nine o'clock is nine o'clock on days of 23 and 25 hours too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/wall_clock.hpp"

namespace attune {

// From when until when on a weekday, in minutes of the wall clock.
struct WorkingStretch {
    int weekday = 1;  // 1 is Monday, 7 is Sunday (ISO 8601)
    int from_minute = 0;
    int until_minute = 0;  // 1440 is the end of the day

    bool operator==(const WorkingStretch&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorkingStretch, (), (weekday, from_minute, until_minute))

// A week as it repeats itself from a day on. Of several, the one with the latest day up to a day holds then,
// and of those from the same day the last.
struct WorkingHours {
    Day valid_from;
    std::vector<WorkingStretch> stretches;

    bool operator==(const WorkingHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorkingHours, (), (valid_from, stretches))

// Up to its end, which is free again.
struct TimeSpan {
    Instant starts_at;
    Instant ends_at;

    bool operator==(const TimeSpan&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimeSpan, (), (starts_at, ends_at))

inline constexpr int most_stretches_a_day = 2;

TimeSpan span_of(Instant starts_at, int minutes);
bool overlap(const TimeSpan& a, const TimeSpan& b);

// ISO 8601: 1 is Monday.
int weekday_of(Day day);

// Null where nothing is known of that day.
const WorkingHours* hours_on(const std::vector<WorkingHours>& versions, Day day);

// In order. A stretch that a change of clocks leaves nothing of is none.
std::vector<TimeSpan> working_spans(const std::vector<WorkingHours>& versions, Day day,
                                    const std::string& zone);

// What is left of `spans`, in order.
std::vector<TimeSpan> without(std::vector<TimeSpan> spans, const std::vector<TimeSpan>& taken);

// Whether somebody works then, as far as is known: outside is whatever reaches beyond the hours.
enum class AtWork { unknown, inside, outside };
AtWork at_work(const std::vector<WorkingHours>& versions, const TimeSpan& wanted, const std::string& zone);

inline constexpr int days_looked_ahead = 84;

// The first start of that length from `after` on that lies within the hours and meets nothing taken, on full
// five minutes; none within days_looked_ahead.
std::optional<Instant> next_free(const std::vector<WorkingHours>& versions,
                                 const std::vector<TimeSpan>& taken, Instant after, int minutes,
                                 const std::string& zone);

}  // namespace attune
