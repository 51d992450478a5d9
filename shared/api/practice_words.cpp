#include "shared/api/practice_words.hpp"

#include <algorithm>
#include <set>

#include "shared/languages/spoken.hpp"

namespace attune::api {

namespace {

Day days_before(Day day, int days)
{
    return {day.value - std::chrono::days{days}};
}

}  // namespace

std::string dose_words(int minutes, int days_per_week)
{
    return minutes > 0
               ? say_count("{2} min, {1} day a week", "{2} min, {1} days a week", days_per_week, minutes)
               : say_count("{1} day a week", "{1} days a week", days_per_week);
}

std::vector<PracticeDay> practice_days(const Assignment& assignment, Day today, int days)
{
    const auto last = std::min(assignment.stopped_on.value_or(today), today);
    const auto ends = std::min(assignment.until_on.value_or(last), last);
    std::vector<PracticeDay> strip;
    strip.reserve(static_cast<std::size_t>(days));
    for (int back = days - 1; back >= 0; --back) {
        const auto on = days_before(last, back);
        const auto times = std::ranges::count(assignment.practice, on, &PracticeLog::practised_on);
        strip.push_back({on, static_cast<int>(times), assignment.set_on <= on && on <= ends});
    }
    return strip;
}

int days_practised(const Assignment& assignment, Day from, Day to)
{
    std::set<Day> days;
    for (const auto& log : assignment.practice)
        if (from < log.practised_on && log.practised_on <= to)
            days.insert(log.practised_on);
    return static_cast<int>(days.size());
}

std::string practice_words(const Assignment& assignment, Day today, int days)
{
    if (assignment.practised_times == 0)
        return {};
    const auto strip = practice_days(assignment, today, days);
    const auto practised = std::ranges::count_if(strip, [](const PracticeDay& day) { return day.times > 0; });
    const auto recently = assignment.stopped_on
                              ? say("Practised on {1} of its last {2} days", practised, days)
                              : say("Practised on {1} of the last {2} days", practised, days);
    const auto times = assignment.practised_times;
    return recently + "; " +
           (assignment.practised_minutes > 0
                ? say_count("{1} time, {2} min in all.", "{1} times, {2} min in all.", times,
                            assignment.practised_minutes)
                : say_count("{1} time in all.", "{1} times in all.", times));
}

namespace {

// ": 10 min, helped 7, hard 3. Too tired in the evening"
std::string how_it_went(const PracticeLog& log)
{
    std::vector<std::string> parts;
    if (log.minutes)
        parts.push_back(say("{1} min", *log.minutes));
    if (log.helpful)
        parts.push_back(say("helped {1}", *log.helpful));
    if (log.difficult)
        parts.push_back(say("hard {1}", *log.difficult));
    if (parts.empty())
        parts.push_back(say("practised"));
    std::string words;
    for (const auto& part : parts)
        words.append(words.empty() ? ": " : ", ").append(part);
    if (!log.got_in_the_way.empty())
        words.append(". ").append(log.got_in_the_way);
    return words;
}

}  // namespace

std::string log_words(const PracticeLog& log)
{
    return medium_date(log.practised_on) + how_it_went(log);
}

std::string record_words(const PracticeLog& log)
{
    const auto day = medium_date(log.practised_on);
    return (log.by_link ? say("{1}, logged by the client", day) : day) + how_it_went(log);
}

}  // namespace attune::api
