#include "client/clock.hpp"

#include <array>
#include <cstdio>
#include <ctime>

namespace attune::desktop {

LocalTime to_local(Instant instant)
{
    using namespace std::chrono;
    const std::time_t seconds = floor<std::chrono::seconds>(instant.value).time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    const year_month_day date{year{parts.tm_year + 1900}, month{static_cast<unsigned>(parts.tm_mon + 1)},
                              day{static_cast<unsigned>(parts.tm_mday)}};
    return {Day{sys_days{date}}, parts.tm_hour, parts.tm_min};
}

Instant from_local(const LocalTime& local)
{
    using namespace std::chrono;
    const year_month_day date{local.day.value};
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = local.hour;
    parts.tm_min = local.minute;
    parts.tm_isdst = -1;
    return Instant{sys_time<microseconds>{seconds{std::mktime(&parts)}}};
}

std::string time_of_day(const LocalTime& local)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", local.hour, local.minute);
    return text.data();
}

std::string appointment(Instant instant, Instant now)
{
    using namespace std::chrono;
    static constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const auto then = to_local(instant);
    const auto today = to_local(now).day;
    if (then.day == today)
        return "Today, " + time_of_day(then);
    const bool this_year = year_month_day{then.day.value}.year() == year_month_day{today.value}.year();
    return std::string{weekdays.at(weekday{then.day.value}.c_encoding())} + ' ' +
           (this_year ? short_date(then.day) : medium_date(then.day)) + ", " + time_of_day(then);
}

}  // namespace attune::desktop
