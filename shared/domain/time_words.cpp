#include "shared/domain/time_words.hpp"

#include <array>
#include <cstdio>

#include "shared/languages/spoken.hpp"

namespace attune {

std::string time_of_day(const LocalTime& local)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", local.hour, local.minute);
    return text.data();
}

std::string day_and_time(Instant instant, Instant now)
{
    using namespace std::chrono;

    const auto then = to_local(instant);
    const auto today = to_local(now).day;
    if (then.day == today)
        return say("Today, {1}", time_of_day(then));
    const bool this_year = year_month_day{then.day.value}.year() == year_month_day{today.value}.year();
    return spoken().weekday(then.day) + ' ' + (this_year ? short_date(then.day) : medium_date(then.day)) +
           ", " + time_of_day(then);
}

std::string time_span(Instant starts_at, int minutes)
{
    const Instant ends{starts_at.value + std::chrono::minutes{minutes}};
    return say("{1} to {2}", time_of_day(to_local(starts_at)), time_of_day(to_local(ends)));
}

}  // namespace attune
