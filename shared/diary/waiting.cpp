#include "shared/diary/waiting.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr int noon = 12;
constexpr int evening_begins = 17;

Day day_of(Weekday weekday)
{
    constexpr std::chrono::sys_days a_monday{std::chrono::year{2026} / 11 / 23};
    return Day{a_monday + std::chrono::days{static_cast<int>(weekday)}};
}

std::string inside_a_sentence(DayPart part)
{
    switch (part) {
        case DayPart::morning:
            return say("in the morning");
        case DayPart::afternoon:
            return say("in the afternoon");
        case DayPart::evening:
            break;
    }
    return say("in the evening");
}

template <class T>
bool any_or(const std::vector<T>& wanted, T one)
{
    return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
}

}  // namespace

DayPart part_of(const LocalTime& time)
{
    if (time.hour < noon)
        return DayPart::morning;
    return time.hour < evening_begins ? DayPart::afternoon : DayPart::evening;
}

bool fits(const WaitingWishes& wishes, const LocalTime& starts, const std::string& therapist_id)
{
    const auto weekday = static_cast<Weekday>(std::chrono::weekday{starts.day.value}.iso_encoding() - 1);
    return any_or(wishes.weekdays, weekday) && any_or(wishes.day_parts, part_of(starts)) &&
           wishes.therapist_id.value_or(therapist_id) == therapist_id;
}

std::string in_words(const WaitingWishes& wishes)
{
    std::string days;
    for (const auto weekday : wishes.weekdays)
        days += (days.empty() ? "" : ", ") + short_words_for(weekday);
    std::string parts;
    for (const auto part : wishes.day_parts)
        parts = parts.empty() ? inside_a_sentence(part) : say("{1} or {2}", parts, inside_a_sentence(part));
    if (days.empty() && parts.empty())
        return say("any time");
    if (days.empty())
        return say("any day {1}", parts);
    return parts.empty() ? days : say("{1} {2}", days, parts);
}

std::string words_for(Weekday weekday)
{
    return spoken().weekday_in_full(day_of(weekday));
}

std::string short_words_for(Weekday weekday)
{
    return spoken().weekday(day_of(weekday));
}

std::string words_for(DayPart part)
{
    switch (part) {
        case DayPart::morning:
            return say("Morning");
        case DayPart::afternoon:
            return say("Afternoon");
        case DayPart::evening:
            break;
    }
    return say("Evening");
}

}  // namespace attune
