#include "server/routes/hours.hpp"

#include <algorithm>

#include "server/db/appointments.hpp"
#include "server/db/availability.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "server/whose_diary.hpp"
#include "shared/diary/availability.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::chrono::days longest_leave{400};
constexpr std::chrono::days furthest{5 * 366};
constexpr auto long_past = std::chrono::days{366};

Result<api::ReadHours::Reply> read_hours(Context& context, const api::ReadHours::Request& request)
{
    const auto therapist = whose_hours(context, request.therapist_id);
    if (!therapist)
        return therapist.error();
    Availability availability{context.db};
    return api::ReadHours::Reply{
        therapist->user_id, availability.lock_last_number(therapist->user_id), kept_by(context),
        availability.hours_from(to_local(context.now, time_zone()).day, therapist->user_id),
        availability.leaves_after(context.now, therapist->user_id)};
}

bool is_stretch(const WorkingStretch& one)
{
    return one.weekday >= 1 && one.weekday <= 7 && one.from_minute >= 0 &&
           one.from_minute < one.until_minute && one.until_minute <= minutes_a_day;
}

std::string fault_of_day(std::vector<WorkingStretch> day)
{
    if (day.size() > most_stretches_a_day)
        return say("A day has two stretches of work at most.");
    std::ranges::sort(day, {}, &WorkingStretch::from_minute);
    for (std::size_t i = 1; i < day.size(); ++i)
        if (day[i].from_minute < day[i - 1].until_minute)
            return say("The second stretch begins before the first has ended.");
    return {};
}

Faults faults_of(const api::SetHours::Request& request, Instant now)
{
    Faults faults;
    const Day yesterday{to_local(now, time_zone()).day.value - std::chrono::days{1}};
    if (request.valid_from < yesterday)
        faults.add("valid_from", say("Hours hold from today on, or later: what held before stays."));
    if (request.valid_from.value > now.value + furthest)
        faults.add("valid_from",
                   say("The day, {1}, is too far away to be right.", medium_date(request.valid_from)));
    if (!std::ranges::all_of(request.stretches, is_stretch)) {
        faults.add("stretches", say("A stretch of work ends after it begins, on the same day."));
        return faults;
    }
    for (int weekday = 1; weekday <= 7; ++weekday) {
        std::vector<WorkingStretch> day;
        std::ranges::copy_if(request.stretches, std::back_inserter(day),
                             [&](const WorkingStretch& one) { return one.weekday == weekday; });
        if (auto fault = fault_of_day(std::move(day)); !fault.empty())
            faults.add("stretches", std::move(fault));
    }
    return faults;
}

Result<api::TherapistHours> set_hours(Context& context, const api::SetHours::Request& request)
{
    if (const auto faults = faults_of(request, context.now); faults.any())
        return faults.refusal();
    const auto therapist = whose_hours(context, request.therapist_id);
    if (!therapist)
        return therapist.error();
    Availability availability{context.db};
    if (availability.lock_last_number(therapist->user_id) != request.row_version) {
        const auto all = availability.hours_from(request.valid_from, therapist->user_id);
        return stale(all.empty() ? api::TherapistHours{} : all.back());
    }
    return availability.add(
        {therapist->user_id, request.valid_from, request.stretches, context.user.user_id});
}

Faults faults_of(const api::EnterLeave::Request& request, Instant now)
{
    Faults faults;
    if (request.ends_at <= request.starts_at)
        faults.add("ends_at", say("Leave ends after it begins."));
    else if (request.ends_at.value - request.starts_at.value > longest_leave)
        faults.add("ends_at", say("Leave lasts {1} days at most.", longest_leave.count()));
    if (request.starts_at.value > now.value + furthest || request.starts_at.value < now.value - long_past)
        faults.add("starts_at", say("The start, {1}, is too far away to be right.",
                                    medium_date(local_day(request.starts_at))));
    faults.too_long("word", say("The word about it"), request.word, api::room_for_leave_word);
    return faults;
}

Result<api::EnterLeave::Reply> enter_leave(Context& context, const api::EnterLeave::Request& request)
{
    if (const auto faults = faults_of(request, context.now); faults.any())
        return faults.refusal();
    const auto therapist = whose_hours(context, request.therapist_id);
    if (!therapist)
        return therapist.error();
    Availability availability{context.db};
    const TimeSpan span{request.starts_at, request.ends_at};
    api::EnterLeave::Reply reply;
    reply.leave = availability.add({new_uuid(), therapist->user_id, span.starts_at, span.ends_at,
                                    request.kind, request.word, context.user.user_id});
    reply.standing = availability.count_within(therapist->user_id, span);
    reply.appointments = Appointments{context.db}.find_all(availability.within(therapist->user_id, span));
    return reply;
}

Result<api::Leave> withdraw_leave(Context& context, const api::WithdrawLeave::Request& request)
{
    Availability availability{context.db};
    const auto leave = availability.lock_leave(request.leave_id);
    if (!leave || !whose_hours(context, leave->therapist_id))
        return no_such(PartOfRecord::leave);
    if (leave->row_version != request.row_version)
        return stale(*leave);
    availability.set_withdrawn(request.leave_id, request.withdrawn);
    return *availability.find_leave(request.leave_id);
}

Result<api::FindFreeTime::Reply> find_free_time(Context& context, const api::FindFreeTime::Request& request)
{
    Faults faults;
    faults.outside("minutes", say("The length in minutes"), request.minutes, 5, 600);
    if (request.after.value > context.now.value + furthest || request.after.value < std::chrono::sys_days{})
        faults.add("after",
                   say("The day, {1}, is too far away to be right.", medium_date(local_day(request.after))));
    if (faults.any())
        return faults.refusal();
    const auto therapist = whose_diary(context, request.therapist_id);
    if (!therapist)
        return therapist.error();
    Availability availability{context.db};
    const auto after = std::max(request.after, context.now);
    const auto zone = time_zone();
    const auto hours =
        hours_of(availability.hours_from(to_local(after, zone).day, therapist->user_id), therapist->user_id);
    if (hours.empty())
        return conflict(say("No working hours of {1} are known yet. Enter them under Working hours.",
                            therapist->display_name));
    auto taken = availability.booked(therapist->user_id, after,
                                     Instant{after.value + std::chrono::days{days_looked_ahead + 1}});
    for (const auto& leave : availability.leaves_after(after, therapist->user_id))
        taken.push_back({leave.starts_at, leave.ends_at});
    const auto start = next_free(hours, taken, after, request.minutes, zone);
    if (!start)
        return conflict(say("{1} has no {2} minutes free in the next {3} weeks.", therapist->display_name,
                            request.minutes, days_looked_ahead / 7));
    return api::FindFreeTime::Reply{*start};
}

}  // namespace

std::vector<Route> hours_routes()
{
    return {
        route<api::ReadHours>(read_hours),        route<api::SetHours>(set_hours),
        route<api::EnterLeave>(enter_leave),      route<api::WithdrawLeave>(withdraw_leave),
        route<api::FindFreeTime>(find_free_time),
    };
}

}  // namespace attune::server
