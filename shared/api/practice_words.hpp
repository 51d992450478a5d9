// Homework in words, to therapists and clients alike: how much was set, which days were practised, how often,
// and each time in a line.
#pragma once

#include <string>
#include <vector>

#include "shared/api/homework.hpp"

namespace attune::api {

// "5 min, 7 days a week"; without a set length "1 day a week".
std::string dose_words(int minutes, int days_per_week);

// A day of the strip: how many times the client practised, and whether the homework was running.
struct PracticeDay {
    Day on;
    int times = 0;
    bool running = false;

    bool operator==(const PracticeDay&) const = default;
};

// How many days back the desktop shows practice: four weeks.
inline constexpr int practice_days_shown = 28;

// The `days` days up to `today`, or up to the day on which the homework stopped, oldest first.
std::vector<PracticeDay> practice_days(const Assignment& assignment, Day today, int days);

// On how many different days the client practised after `from` and until `to`.
int days_practised(const Assignment& assignment, Day from, Day to);

// "Practised on 9 of the last 28 days; 14 times, 132 min in all."; empty when nothing was logged.
std::string practice_words(const Assignment& assignment, Day today, int days);

// "27 Nov 2026: 10 min, helped 7, hard 3. Too tired in the evening"
std::string log_words(const PracticeLog& log);

// The same as the record tells it: "27 Nov 2026, logged by the client: 10 min, helped 7, hard 3."
std::string record_words(const PracticeLog& log);

}  // namespace attune::api
