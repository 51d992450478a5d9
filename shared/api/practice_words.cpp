#include "shared/api/practice_words.hpp"

#include <algorithm>
#include <set>

namespace attune::api {

namespace {

Day days_before(Day day, int days)
{
    return {day.value - std::chrono::days{days}};
}

}  // namespace

std::string counted(int number, const std::string& one, const std::string& many)
{
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

std::string dose_words(int minutes, int days_per_week)
{
    const auto days = counted(days_per_week, "day a week", "days a week");
    return minutes > 0 ? std::to_string(minutes) + " min, " + days : days;
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
    auto words = "Practised on " + std::to_string(practised) + " of " +
                 (assignment.stopped_on ? "its last " : "the last ") + std::to_string(days) + " days; " +
                 counted(assignment.practised_times, "time", "times");
    if (assignment.practised_minutes > 0)
        words += ", " + std::to_string(assignment.practised_minutes) + " min";
    return words + " in all.";
}

namespace {

// ": 10 min, helped 7, hard 3. Too tired in the evening"
std::string how_it_went(const PracticeLog& log)
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
    return medium_date(log.practised_on) + (log.by_link ? ", logged by the client" : "") + how_it_went(log);
}

}  // namespace attune::api
