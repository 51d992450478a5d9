#include "shared/domain/reading_hours.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr int days_of_week = 7;
constexpr int midnight = 24 * 60;

int weekday_of(Day day)
{
    return static_cast<int>(std::chrono::weekday{day.value}.iso_encoding());
}

bool is_read_on(const ReadingHours& hours, Day day)
{
    return std::ranges::find(hours.days, weekday_of(day)) != hours.days.end();
}

int minute_of(const LocalTime& time)
{
    return time.hour * 60 + time.minute;
}

// The first day on which reading begins after `now`.
Day next_beginning(const ReadingHours& hours, const LocalTime& now)
{
    Day day = now.day;
    if (minute_of(now) >= hours.from)
        day.value += std::chrono::days{1};
    for (int i = 0; i < days_of_week && !is_read_on(hours, day); ++i)
        day.value += std::chrono::days{1};
    return day;
}

}  // namespace

std::vector<FieldError> faults_of(const ReadingHours& hours)
{
    std::vector<FieldError> faults;
    const bool ascending = std::ranges::adjacent_find(hours.days, std::greater_equal<>{}) == hours.days.end();
    if (hours.days.empty())
        faults.push_back({"days", say("Choose at least one day on which somebody reads the answers.")});
    else if (!ascending || hours.days.front() < 1 || hours.days.back() > days_of_week)
        faults.push_back({"days", "Days are numbers from 1, Monday, to 7, Sunday, each once and ascending."});
    if (hours.from < 0 || hours.until > midnight || hours.from >= hours.until)
        faults.push_back(
            {"until", say("The hours must begin and end on one day, the end after the beginning.")});
    return faults;
}

bool somebody_reads(const ReadingHours& hours, Instant now)
{
    const auto local = to_local(now);
    return is_read_on(hours, local.day) && minute_of(local) >= hours.from && minute_of(local) < hours.until;
}

std::string reading_words(const ReadingHours& hours, Instant now)
{
    if (somebody_reads(hours, now))
        return say("Somebody reads the answers now, until {1}.", time_of_day(hours.until));
    const auto local = to_local(now);
    const auto next = next_beginning(hours, local);
    const auto ahead = (next.value - local.day.value).count();
    const auto from = time_of_day(hours.from);
    if (ahead == 0)
        return say("Nobody reads the answers now. They are read again today from {1}.", from);
    if (ahead == 1)
        return say("Nobody reads the answers now. They are read again tomorrow from {1}.", from);
    return say("Nobody reads the answers now. They are read again on {1} from {2}.",
               weekday_name(weekday_of(next)), from);
}

std::string weekday_name(int day)
{
    static const Day a_monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};
    return spoken().weekday_in_full(Day{a_monday.value + std::chrono::days{day - 1}});
}

std::string time_of_day(int minute)
{
    const int minutes = minute % 60;
    return std::to_string(minute / 60) + ':' + (minutes < 10 ? "0" : "") + std::to_string(minutes);
}

}  // namespace attune
