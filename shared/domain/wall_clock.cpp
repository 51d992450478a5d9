#include "shared/domain/wall_clock.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <ctime>
#include <date/tz.h>
#include <filesystem>

namespace attune {

namespace {

constexpr auto zones = "/usr/share/zoneinfo";

std::tm parts_of(Instant instant)
{
    const std::time_t seconds = floor<std::chrono::seconds>(instant.value).time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

}  // namespace

LocalTime to_local(Instant instant)
{
    using namespace std::chrono;
    const auto parts = parts_of(instant);
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

LocalTime to_local(Instant instant, const std::string& zone)
{
    using namespace std::chrono;
    const auto shown = date::locate_zone(zone)->to_local(instant.value).time_since_epoch();
    const auto day = floor<days>(shown);
    const auto minutes_of_day = floor<minutes>(shown - day);
    return {Day{sys_days{day}}, static_cast<int>(minutes_of_day.count() / 60),
            static_cast<int>(minutes_of_day.count() % 60)};
}

Instant from_local(const LocalTime& local, const std::string& zone)
{
    using namespace std::chrono;
    const date::local_seconds shown{local.day.value.time_since_epoch() + hours{local.hour} +
                                    minutes{local.minute}};
    return Instant{
        sys_seconds{shown.time_since_epoch() - date::locate_zone(zone)->get_info(shown).first.offset}};
}

WallClock clock_in(const std::string& zone)
{
    return {[zone](Instant instant) { return to_local(instant, zone); },
            [zone](const LocalTime& local) { return from_local(local, zone); }};
}

Day local_day(Instant instant)
{
    return to_local(instant).day;
}

std::chrono::minutes utc_offset(Instant instant)
{
    return std::chrono::duration_cast<std::chrono::minutes>(
        std::chrono::seconds{parts_of(instant).tm_gmtoff});
}

// A name and no path out of the database.
bool is_time_zone(const std::string& name)
{
    const auto part_of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
               c == '_' || c == '-' || c == '+';
    };
    std::error_code unknown;
    return !name.empty() && name.front() != '/' && std::ranges::all_of(name, part_of_name) &&
           std::filesystem::is_regular_file(std::filesystem::path{zones} / name, unknown);
}

std::string time_zone()
{
    if (const char* name = std::getenv("TZ"); name != nullptr && is_time_zone(name))
        return name;
    std::error_code none;
    const auto set = std::filesystem::canonical("/etc/localtime", none).lexically_relative(zones).string();
    return is_time_zone(set) ? set : "UTC";
}

void set_time_zone(const std::string& name)
{
    assert(is_time_zone(name));
    ::setenv("TZ", name.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): before the first thread starts
    ::tzset();
}

}  // namespace attune
