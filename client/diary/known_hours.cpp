#include "client/diary/known_hours.hpp"

#include <algorithm>

#include "shared/diary/availability.hpp"
#include "shared/diary/both_clocks.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int minutes_a_day = 24 * 60;

Day later(Day day, int days)
{
    return Day{day.value + std::chrono::days{days}};
}

TimeSpan whole_day(Day day)
{
    return {from_local({day, 0, 0}), from_local({later(day, 1), 0, 0})};
}

// The part of a span that lies on the day, by the wall clock of this computer, which the grid shows.
Shade on_day(const TimeSpan& span, Day day, int number)
{
    const auto minute = [&](Instant instant) {
        const auto local = to_local(instant);
        if (local.day != day)
            return local.day < day ? 0 : minutes_a_day;
        return local.hour * 60 + local.minute;
    };
    return {number, minute(span.starts_at), minute(span.ends_at), false, {}};
}

}  // namespace

KnownHours KnownHours::of(const api::ReadDiary::Reply& diary)
{
    const bool named = diary.time_zone && is_time_zone(*diary.time_zone);
    return {diary.hours, diary.leaves, named ? *diary.time_zone : time_zone()};
}

std::vector<Shade> KnownHours::shades(const std::string& therapist_id, Day first, int days) const
{
    std::vector<Shade> all;
    const auto versions = hours_of(hours, therapist_id);
    for (int number = 0; number < days; ++number) {
        const auto day = later(first, number);
        add_outside(all, versions, day, number);
        for (const auto& leave : leaves) {
            const TimeSpan span{leave.starts_at, leave.ends_at};
            if (leave.withdrawn || leave.therapist_id != therapist_id || !overlap(span, whole_day(day)))
                continue;
            auto shade = on_day(span, day, number);
            shade.away = true;
            shade.words = in_words(leave);
            all.push_back(std::move(shade));
        }
    }
    return all;
}

// The practice may be in another zone, where other days meet this one.
void KnownHours::add_outside(std::vector<Shade>& shades, const std::vector<WorkingHours>& versions, Day day,
                             int number) const
{
    if (!hours_on(versions, day))
        return;
    std::vector<TimeSpan> working;
    for (int beside = -1; beside <= 1; ++beside)
        for (const auto& span : working_spans(versions, later(day, beside), zone))
            working.push_back(span);
    for (const auto& span : without({whole_day(day)}, working))
        shades.push_back(on_day(span, day, number));
}

bool KnownHours::is_outside(const std::string& therapist_id, const TimeSpan& wanted) const
{
    return at_work(hours_of(hours, therapist_id), wanted, zone) == AtWork::outside;
}

std::string KnownHours::hint(const std::string& therapist_id, const TimeSpan& wanted, Instant now) const
{
    if (const auto* leave = leave_at(leaves, therapist_id, wanted))
        return say("{1} is away then: {2}.", leave->therapist_name,
                   in_words({leave->starts_at, leave->ends_at}, now, zone));
    if (!is_outside(therapist_id, wanted))
        return {};
    const auto day = to_local(wanted.starts_at, zone).day;
    const auto versions = hours_of(hours, therapist_id);
    const auto on_day = in_words_on(hours_on(versions, day)->stretches, weekday_of(day));
    const auto weekday = spoken().weekday_in_full(day);
    return on_day.empty() ? say("Outside the working hours: {1} is free of work.", weekday)
                          : say("Outside the working hours, which are {2} on a {1}.", weekday, on_day);
}

std::string KnownHours::both_clocks(Instant at) const
{
    return attune::both_clocks(at, zone);
}

// The first day on which they differ: clocks are changed on different days.
std::string KnownHours::clock_words(Day first, int days) const
{
    constexpr int noon = 12;
    for (int number = 0; number < days; ++number) {
        const LocalTime here{later(first, number), noon, 0};
        const auto there = to_local(from_local(here), zone);
        if (here != there)
            return say(
                "Times here are by this computer\u2019s clock. The practice\u2019s ({1}) shows {2} when it "
                "is {3} here.",
                zone, time_of_day(there), time_of_day(here));
    }
    return {};
}

std::vector<std::string> KnownHours::lines(const std::string& therapist_id, const ShownDays& days,
                                           Instant now) const
{
    std::vector<std::string> lines;
    const auto versions = hours_of(hours, therapist_id);
    if (const auto* holding = hours_on(versions, days.holding_on))
        lines.push_back(say("Working hours: {1}.", in_words(holding->stretches)));
    const TimeSpan shown{from_local({days.first, 0, 0}), from_local({days.until, 0, 0})};
    for (const auto& leave : leaves) {
        const TimeSpan span{leave.starts_at, leave.ends_at};
        if (!leave.withdrawn && leave.therapist_id == therapist_id && overlap(span, shown))
            lines.push_back(say("{1}: {2}.", in_words(leave), in_words(span, now, zone)));
    }
    return lines;
}

}  // namespace attune::desktop
