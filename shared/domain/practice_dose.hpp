// How much a client practised, week by week: what stands beside a score over the same time.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"

namespace attune {

struct PracticeWeek {
    Day begins_on;  // a Monday
    int times = 0;
    int minutes = 0;       // as far as they were said
    int minutes_said = 0;  // of how many times

    bool operator==(const PracticeWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(PracticeWeek, (), (begins_on, times, minutes, minutes_said))

Day monday_of(Day day);

// The weeks from that of `from` to that of `to`, in order and without a gap: those of `practised`, and empty
// ones between them. Never more than ten years.
std::vector<PracticeWeek> every_week(const std::vector<PracticeWeek>& practised, Day from, Day to);

// "Practised 43 times in 12 weeks, at least once in 10 of them; 210 minutes, said of 40 of the 43 times."
std::string dose_in_words(const std::vector<PracticeWeek>& weeks);

// What has to be said wherever dose and outcome stand beside each other.
extern const char* const no_cause_is_claimed;

}  // namespace attune
