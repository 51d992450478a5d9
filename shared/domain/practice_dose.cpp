#include "shared/domain/practice_dose.hpp"

#include <algorithm>

namespace attune {

namespace {

constexpr std::size_t most_weeks = 520;

std::string counted(int number, const char* one, const char* many)
{
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

}  // namespace

const char* const no_cause_is_claimed =
    "Side by side is not cause and effect: both may have moved for many reasons.";

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
    const auto of_weeks = counted(static_cast<int>(weeks.size()), "week", "weeks");
    if (all.times == 0)
        return "No practice was logged in " + of_weeks + '.';
    auto words = "Practised " + counted(all.times, "time", "times") + " in " + of_weeks +
                 ", at least once in " + std::to_string(active) + " of them; ";
    if (all.minutes_said == 0)
        return words + "how long was not said.";
    words += counted(all.minutes, "minute", "minutes");
    if (all.minutes_said < all.times)
        words += ", said of " + std::to_string(all.minutes_said) + " of the " + std::to_string(all.times) +
                 " times";
    return words + '.';
}

}  // namespace attune
