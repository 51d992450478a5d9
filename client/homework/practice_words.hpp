// What a client's practice logs say of a piece of homework: which days, how often, and each in a line.
#pragma once

#include <string>
#include <vector>

#include "shared/api/overview.hpp"

namespace attune::desktop {

// A day of the strip: how many times the client practised, and whether the homework was running.
struct PracticeDay {
    Day on;
    int times = 0;
    bool running = false;
};

// The `days` days up to `today`, or up to the day on which the homework stopped, oldest first.
std::vector<PracticeDay> practice_days(const api::Assignment& assignment, Day today, int days);

// On how many different days the client practised after `from` and until `to`.
int days_practised(const api::Assignment& assignment, Day from, Day to);

// "Practised on 9 of the last 28 days; 14 times, 132 min in all."; empty when nothing was logged.
std::string practice_words(const api::Assignment& assignment, Day today, int days);

// "27 Nov 2026: 10 min, helped 7, hard 3. Too tired in the evening"
std::string log_words(const api::PracticeLog& log);

// "In the last 7 days: Soothing rhythm breathing on 4 days, 22 min."; one sentence for all that runs, empty
// when nothing runs.
std::string last_week_words(const api::Overview& overview, Day today);

}  // namespace attune::desktop
