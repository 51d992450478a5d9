#include "client/homework/practice_words.hpp"

#include <algorithm>
#include <set>

namespace attune::desktop {

namespace {

std::string counted(int number, const std::string& one, const std::string& many)
{
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

int minutes_between(const api::Assignment& assignment, Day from, Day to)
{
    int minutes = 0;
    for (const auto& log : assignment.practice)
        if (from < log.practised_on && log.practised_on <= to)
            minutes += log.minutes.value_or(0);
    return minutes;
}

Day days_before(Day day, int days)
{
    return {day.value - std::chrono::days{days}};
}

}  // namespace

std::vector<PracticeDay> practice_days(const api::Assignment& assignment, Day today, int days)
{
    const auto last = std::min(assignment.stopped_on.value_or(today), today);
    const auto ends = std::min(assignment.until_on.value_or(last), last);
    std::vector<PracticeDay> strip;
    strip.reserve(static_cast<std::size_t>(days));
    for (int back = days - 1; back >= 0; --back) {
        const auto on = days_before(last, back);
        const auto times = std::ranges::count(assignment.practice, on, &api::PracticeLog::practised_on);
        strip.push_back({on, static_cast<int>(times), assignment.set_on <= on && on <= ends});
    }
    return strip;
}

int days_practised(const api::Assignment& assignment, Day from, Day to)
{
    std::set<Day> days;
    for (const auto& log : assignment.practice)
        if (from < log.practised_on && log.practised_on <= to)
            days.insert(log.practised_on);
    return static_cast<int>(days.size());
}

std::string practice_words(const api::Assignment& assignment, Day today, int days)
{
    if (assignment.practised_times == 0)
        return {};
    const auto strip = practice_days(assignment, today, days);
    const auto practised = std::ranges::count_if(strip, [](const PracticeDay& day) { return day.times > 0; });
    auto words = "Practised on " + std::to_string(practised) + " of " +
                 (assignment.stopped_on ? "its last " : "the last ") + std::to_string(days) + " days; " +
                 counted(assignment.practised_times, "time", "times");
    if (assignment.practised_minutes > 0)
        words += ", " + std::to_string(assignment.practised_minutes) + " min";
    return words + " in all.";
}

std::string log_words(const api::PracticeLog& log)
{
    std::vector<std::string> parts;
    if (log.minutes)
        parts.push_back(std::to_string(*log.minutes) + " min");
    if (log.helpful)
        parts.push_back("helped " + std::to_string(*log.helpful));
    if (log.difficult)
        parts.push_back("hard " + std::to_string(*log.difficult));
    if (parts.empty())
        parts.emplace_back("practised");
    auto words = medium_date(log.practised_on);
    for (std::size_t i = 0; i < parts.size(); ++i)
        words.append(i == 0 ? ": " : ", ").append(parts[i]);
    if (!log.got_in_the_way.empty())
        words.append(". ").append(log.got_in_the_way);
    return words;
}

std::string last_week_words(const api::Overview& overview, Day today)
{
    constexpr int week = 7;
    std::string words;
    for (const auto& assignment : overview.assignments) {
        if (assignment.stopped_on)
            continue;
        const auto from = days_before(today, week);
        words.append(words.empty() ? "In the last 7 days: " : "; ").append(assignment.exercise_name);
        words.append(" on ").append(counted(days_practised(assignment, from, today), "day", "days"));
        if (const int minutes = minutes_between(assignment, from, today); minutes > 0)
            words.append(", ").append(std::to_string(minutes)).append(" min");
    }
    return words.empty() ? words : words + '.';
}

}  // namespace attune::desktop
