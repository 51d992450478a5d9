#include "client/homework/last_week_words.hpp"

#include "shared/api/practice_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

int minutes_between(const api::Assignment& assignment, Day from, Day to)
{
    int minutes = 0;
    for (const auto& log : assignment.practice)
        if (from < log.practised_on && log.practised_on <= to)
            minutes += log.minutes.value_or(0);
    return minutes;
}

}  // namespace

std::string last_week_words(const api::Overview& overview, Day today)
{
    constexpr int week = 7;
    std::string words;
    for (const auto& assignment : overview.assignments) {
        if (assignment.stopped_on)
            continue;
        const Day from{today.value - std::chrono::days{week}};
        words.append(words.empty() ? say("In the last 7 days:") + ' ' : "; ");
        words.append(say_count("{2} on {1} day", "{2} on {1} days", days_practised(assignment, from, today),
                               assignment.exercise_name));
        if (const int minutes = minutes_between(assignment, from, today); minutes > 0)
            words.append(", ").append(say("{1} min", minutes));
    }
    return words.empty() ? words : words + '.';
}

}  // namespace attune::desktop
