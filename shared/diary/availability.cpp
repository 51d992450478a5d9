#include "shared/diary/availability.hpp"

#include <algorithm>

#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr int minutes_a_day = 24 * 60;

// "18:00", and "24:00" at the end of a day.
std::string time_of(int minute)
{
    return minute == minutes_a_day ? "24:00" : time_of_day({{}, minute / 60, minute % 60});
}

std::string short_weekday(int weekday)
{
    constexpr std::chrono::sys_days a_sunday{std::chrono::year{2026} / 11 / 22};
    return spoken().weekday(Day{a_sunday + std::chrono::days{weekday}});
}

bool is_midnight(const LocalTime& local)
{
    return local.hour == 0 && local.minute == 0;
}

// The end of a whole day is the midnight after it.
std::string whole_days(Day first, Day after_last)
{
    const Day last{after_last.value - std::chrono::days{1}};
    return first == last ? medium_date(first) : say("{1} to {2}", medium_date(first), medium_date(last));
}

}  // namespace

std::vector<WorkingHours> hours_of(const std::vector<api::TherapistHours>& hours,
                                   const std::string& therapist_id)
{
    std::vector<WorkingHours> theirs;
    for (const auto& one : hours)
        if (one.therapist_id == therapist_id)
            theirs.push_back({one.valid_from, one.stretches});
    return theirs;
}

const api::Leave* leave_at(const std::vector<api::Leave>& leaves, const std::string& therapist_id,
                           const TimeSpan& wanted)
{
    const auto found = std::ranges::find_if(leaves, [&](const api::Leave& leave) {
        return !leave.withdrawn && leave.therapist_id == therapist_id &&
               overlap(wanted, {leave.starts_at, leave.ends_at});
    });
    return found == leaves.end() ? nullptr : &*found;
}

std::string in_words_on(const std::vector<WorkingStretch>& stretches, int weekday)
{
    std::string text;
    for (const auto& stretch : stretches)
        if (stretch.weekday == weekday)
            text += (text.empty() ? "" : ", ") +
                    say("{1} to {2}", time_of(stretch.from_minute), time_of(stretch.until_minute));
    return text;
}

std::string in_words(const std::vector<WorkingStretch>& stretches)
{
    std::string text;
    for (int day = 1; day <= 7; ++day) {
        const auto hours = in_words_on(stretches, day);
        if (hours.empty())
            continue;
        int last = day;
        while (last < 7 && in_words_on(stretches, last + 1) == hours)
            ++last;
        const auto days =
            last == day ? short_weekday(day) : say("{1} to {2}", short_weekday(day), short_weekday(last));
        text += (text.empty() ? "" : "; ") + say("{1} {2}", days, hours);
        day = last;
    }
    return text.empty() ? say_as("working hours", "none") : text;
}

std::string in_words(const TimeSpan& span, Instant now, const std::string& zone)
{
    const auto first = to_local(span.starts_at, zone);
    const auto last = to_local(span.ends_at, zone);
    if (is_midnight(first) && is_midnight(last))
        return whole_days(first.day, last.day);
    if (first.day == last.day)
        return say("{1} to {2}", day_and_time(span.starts_at, now), time_of_day(last));
    return say("{1} to {2}", day_and_time(span.starts_at, now), day_and_time(span.ends_at, now));
}

std::string words_for(api::LeaveKind kind)
{
    switch (kind) {
        case api::LeaveKind::leave:
            return say("Leave");
        case api::LeaveKind::training:
            return say("Training");
        case api::LeaveKind::sick:
            return say("Sick");
        case api::LeaveKind::other:
            break;
    }
    return say_as("leave", "Something else");
}

std::string in_words(const api::Leave& leave)
{
    if (!leave.kind)
        return say("Away");
    return leave.word.empty() ? words_for(*leave.kind) : words_for(*leave.kind) + ": " + leave.word;
}

}  // namespace attune
