#include "client/measure_entry/typed_day.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// Those of UTF-8 beyond ASCII count as letters: "März".
bool letter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
}

bool digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Runs of letters (in lower case) and runs of digits; everything else separates.
std::vector<std::string> parts_of(std::string_view text)
{
    std::vector<std::string> parts;
    char before = ' ';
    for (const char c : text) {
        if (letter(c) || digit(c)) {
            if (!(letter(c) && letter(before)) && !(digit(c) && digit(before)))
                parts.emplace_back();
            parts.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        before = c;
    }
    return parts;
}

std::optional<int> number(const std::string& part)
{
    if (part.empty() || part.size() > 4 || !std::ranges::all_of(part, digit))
        return std::nullopt;
    return std::stoi(part);
}

// A name or the beginning of one, three letters or more; or a figure.
std::optional<int> month(const std::string& part)
{
    if (const auto figure = number(part))
        return figure;
    const auto called = spoken().month_called(part);
    return called ? std::optional{static_cast<int>(*called)} : std::nullopt;
}

std::optional<Day> make_day(int year, int month_number, int day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year},
                              std::chrono::month{static_cast<unsigned>(month_number)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return Day{sys_days{date}};
}

int year_of(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day.value}.year());
}

// "26" is 2026, and "85" 1985: the latest such year that has begun.
int whole_year(int year, Day today)
{
    if (year >= 100)
        return year;
    const int century = year_of(today) / 100 * 100;
    return century + year <= year_of(today) ? century + year : century - 100 + year;
}

std::optional<Day> without_year(int day, int month_number, Day today)
{
    const auto this_year = make_day(year_of(today), month_number, day);
    if (this_year && *this_year <= today)
        return this_year;
    return make_day(year_of(today) - 1, month_number, day);
}

}  // namespace

std::optional<Day> parse_typed_day(std::string_view text, Day today)
{
    const auto parts = parts_of(text);
    if (parts.size() == 1 && (parts[0] == "today" || parts[0] == say("today")))
        return today;
    if (parts.size() == 1 && (parts[0] == "yesterday" || parts[0] == say("yesterday")))
        return Day{today.value - std::chrono::days{1}};
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const bool year_first = parts.size() == 3 && parts[0].size() == 4;
    const auto day = number(year_first ? parts[2] : parts[0]);
    const auto in_month = month(parts[1]);
    if (!day || !in_month)
        return std::nullopt;
    if (parts.size() == 2)
        return without_year(*day, *in_month, today);
    const auto year = number(year_first ? parts[0] : parts[2]);
    return year ? make_day(whole_year(*year, today), *in_month, *day) : std::nullopt;
}

}  // namespace attune::desktop
