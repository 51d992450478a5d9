#include "shared/domain/practice_dose.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t most_weeks = 520;

}  // namespace

const char* const no_cause_is_claimed =
    to_say("Side by side is not cause and effect: both may have moved for many reasons.");

Day monday_of(Day day)
{
    const std::chrono::weekday weekday{day.value};
    return Day{day.value - std::chrono::days{weekday.iso_encoding() - 1}};
}

std::vector<PracticeWeek> every_week(const std::vector<PracticeWeek>& practised, Day from, Day to)
{
    std::vector<PracticeWeek> weeks;
    for (auto monday = monday_of(from); monday <= to && weeks.size() < most_weeks;
         monday = Day{monday.value + std::chrono::days{7}}) {
        const auto found = std::ranges::find(practised, monday, &PracticeWeek::begins_on);
        weeks.push_back(found != practised.end() ? *found : PracticeWeek{.begins_on = monday});
    }
    return weeks;
}

std::string dose_in_words(const std::vector<PracticeWeek>& weeks)
{
    PracticeWeek all;
    int active = 0;
    for (const auto& week : weeks) {
        all.times += week.times;
        all.minutes += week.minutes;
        all.minutes_said += week.minutes_said;
        active += week.times > 0 ? 1 : 0;
    }
    const auto count = std::ssize(weeks);
    if (all.times == 0)
        return say_count("No practice was logged in {1} week.", "No practice was logged in {1} weeks.",
                         count);
    const auto times = say_count("{1} time", "{1} times", all.times);
    const auto practised =
        say_count("Practised {2} in {1} week, at least once in {3} of them",
                  "Practised {2} in {1} weeks, at least once in {3} of them", count, times, active) +
        "; ";
    if (all.minutes_said == 0)
        return practised + say("how long was not said.");
    const auto minutes = say_count("{1} minute", "{1} minutes", all.minutes);
    return practised + (all.minutes_said < all.times
                            ? say("{1}, said of {2} of the {3} times.", minutes, all.minutes_said, all.times)
                            : minutes + '.');
}

}  // namespace attune
