#include "shared/domain/day.hpp"

#include <charconv>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

using std::chrono::year_month_day;

// The number written in exactly these digits, or -1.
int digits(std::string_view text)
{
    int number = -1;
    for (const char c : text)
        if (c < '0' || c > '9')
            return -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string two(unsigned number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

unsigned day_number(year_month_day date)
{
    return static_cast<unsigned>(date.day());
}

// "+02:00", "-05:30" or "Z" as minutes east of UTC.
std::optional<std::chrono::minutes> parse_offset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return std::chrono::minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const int hours = digits(text.substr(1, 2));
    const int minutes = digits(text.substr(4, 2));
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const std::chrono::minutes offset{hours * 60 + minutes};
    return text[0] == '-' ? -offset : offset;
}

// ".25" as 250,000 microseconds; at most six decimals. Advances `text` past them.
std::optional<std::chrono::microseconds> take_fraction(std::string_view& text)
{
    if (!text.starts_with('.'))
        return std::chrono::microseconds{0};
    text.remove_prefix(1);
    long long fraction = 0;
    int places = 0;
    for (; places <= 6 && !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1), ++places)
        fraction = fraction * 10 + (text[0] - '0');
    if (places == 0 || places > 6)
        return std::nullopt;
    for (; places < 6; ++places)
        fraction *= 10;
    return std::chrono::microseconds{fraction};
}

}  // namespace

std::optional<Day> parse_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 1 || month < 0 || day < 0)
        return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return Day{std::chrono::sys_days{date}};
}

std::string to_string(Day day)
{
    const year_month_day date{day.value};
    return std::to_string(10'000 + static_cast<int>(date.year())).substr(1) + '-' +
           two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const int hour = digits(text.substr(11, 2));
    const int minute = digits(text.substr(14, 2));
    const int second = digits(text.substr(17, 2));
    text.remove_prefix(19);
    const auto fraction = take_fraction(text);
    const auto offset = parse_offset(text);
    if (!day || !fraction || !offset || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return std::nullopt;
    return Instant{day->value + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                   std::chrono::seconds{second} + *fraction - *offset};
}

std::string to_string(Instant instant)
{
    const auto midnight = std::chrono::floor<std::chrono::days>(instant.value);
    const std::chrono::hh_mm_ss time{instant.value - midnight};
    auto text = to_string(Day{midnight}) + 'T' + two(static_cast<unsigned>(time.hours().count())) + ':' +
                two(static_cast<unsigned>(time.minutes().count())) + ':' +
                two(static_cast<unsigned>(time.seconds().count()));
    if (const auto fraction = time.subseconds().count()) {
        auto decimals = std::to_string(1000000 + fraction).substr(1);
        decimals.erase(decimals.find_last_not_of('0') + 1);
        text += '.' + decimals;
    }
    return text + 'Z';
}

std::string short_date(Day day)
{
    return say_as("date", "{1} {2}", day_number(day.value), spoken().short_month(day));
}

std::string medium_date(Day day)
{
    const year_month_day date{day.value};
    return say_as("date", "{1} {2} {3}", day_number(date), spoken().short_month(day),
                  static_cast<int>(date.year()));
}

std::string long_date(Day day)
{
    const year_month_day date{day.value};
    return say_as("date", "{1} {2} {3} {4}", spoken().weekday_in_full(day), day_number(date),
                  spoken().month(day), static_cast<int>(date.year()));
}

int age_on(Day born, Day on)
{
    const year_month_day from{born.value};
    const year_month_day to{on.value};
    const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    const bool birthday_passed =
        to.month() > from.month() || (to.month() == from.month() && to.day() >= from.day());
    return birthday_passed ? years : years - 1;
}

}  // namespace attune
