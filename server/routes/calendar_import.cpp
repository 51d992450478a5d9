#include "server/routes/calendar_import.hpp"

#include <algorithm>

#include "server/booking.hpp"
#include "server/db/appointments.hpp"
#include "server/db/calendar_imports.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "server/routes/session_times.hpp"
#include "server/taken_words.hpp"
#include "shared/api/calendar_import.hpp"
#include "shared/diary/free_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t longest_uid = 255;

Faults faults_of(const std::vector<api::ImportedTime>& times, Instant now)
{
    Faults faults;
    if (times.empty() || times.size() > api::most_imported)
        faults.add("times", say("From one to {1} times are taken over in one go.", api::most_imported));
    for (const auto& time : times) {
        check_session_time(faults, time.starts_at, time.minutes, now);
        faults.blank("title", say("What it is"), time.title);
        faults.too_long("title", say("The title"), time.title, api::room_for_title);
        faults.blank("uid", say("The identifier"), time.uid);
        faults.too_long("uid", say("The identifier"), time.uid, longest_uid);
        if (faults.any())
            break;
    }
    return faults;
}

bool is_there(const std::vector<CalendarOrigin>& known, const api::ImportedTime& time)
{
    return std::ranges::any_of(known, [&](const CalendarOrigin& origin) {
        return origin.uid == time.uid && origin.at == time.starts_at;
    });
}

std::vector<CalendarOrigin> known_of(Context& context, const std::vector<api::ImportedTime>& times)
{
    std::vector<std::string> uids;
    uids.reserve(times.size());
    for (const auto& time : times)
        uids.push_back(time.uid);
    return CalendarImports{context.db}.known(context.user.user_id, uids);
}

// What stands in its way in the diary, or earlier among those that would be taken over.
std::string in_the_way(Context& context, const api::ImportedTime& time,
                       const std::vector<api::ImportedTime>& before)
{
    WantedTimes wanted;
    wanted.therapist_id = context.user.user_id;
    if (time.client_id)
        wanted.client_ids = {*time.client_id};
    wanted.minutes = time.minutes;
    wanted.starts = {time.starts_at};
    if (const auto taken = Appointments{context.db}.taken(wanted); !taken.empty())
        return times_taken(taken, 1, context.now).fields.front().sentence;
    const auto same = std::ranges::find_if(before, [&](const api::ImportedTime& other) {
        return overlap(span_of(other.starts_at, other.minutes), span_of(time.starts_at, time.minutes));
    });
    return same == before.end() ? std::string{}
                                : say("It is at the time of \u201c{1}\u201d in the same file.", same->title);
}

Result<api::PreviewCalendar::Reply> preview_calendar(Context& context,
                                                     const api::PreviewCalendar::Request& request)
{
    if (const auto faults = faults_of(request.times, context.now); faults.any())
        return faults.refusal();
    const auto known = known_of(context, request.times);
    std::vector<api::ImportedTime> before;
    api::PreviewCalendar::Reply reply;
    for (const auto& time : request.times) {
        api::FateOfTime fate;
        if (is_there(known, time))
            fate.fate = api::ImportFate::there;
        else if (fate.reason = in_the_way(context, time, before); !fate.reason.empty())
            fate.fate = api::ImportFate::not_taken;
        else
            before.push_back(time);
        reply.fates.push_back(std::move(fate));
    }
    return reply;
}

// As it is booked by hand; leave does not stand in the way of what another calendar holds.
api::BookAppointment::Request booking_of(const api::ImportedTime& time)
{
    api::BookAppointment::Request booking;
    booking.kind = time.client_id ? api::AppointmentKind::individual : api::AppointmentKind::other;
    if (time.client_id)
        booking.client_ids = {*time.client_id};
    else
        booking.title = time.title;
    booking.starts_at = time.starts_at;
    booking.minutes = time.minutes;
    booking.in_leave = true;
    return booking;
}

Result<api::ImportCalendar::Reply> import_calendar(Context& context,
                                                   const api::ImportCalendar::Request& request)
{
    if (const auto faults = faults_of(request.times, context.now); faults.any())
        return faults.refusal();
    const auto known = known_of(context, request.times);
    std::vector<std::string> made;
    for (const auto& time : request.times) {
        if (is_there(known, time))
            continue;
        auto booked = book(context, booking_of(time));
        if (!booked) {
            booked.error().sentence = say("\u201c{1}\u201d cannot be taken over: {2} None was taken over.",
                                          time.title, booked.error().sentence);
            return booked.error();
        }
        made.push_back(booked->appointments.front().appointment_id);
        CalendarImports{context.db}.mark(made.back(), {time.uid, time.starts_at});
    }
    return api::ImportCalendar::Reply{Appointments{context.db}.find_all(made)};
}

Result<api::UndoCalendarImport::Reply> undo_calendar_import(Context& context,
                                                            const api::UndoCalendarImport::Request& request)
{
    if (request.appointment_ids.size() > api::most_imported)
        return invalid("appointment_ids",
                       say("From one to {1} times are taken over in one go.", api::most_imported));
    Appointments appointments{context.db};
    api::UndoCalendarImport::Reply reply;
    for (const auto& id : request.appointment_ids) {
        auto appointment = appointments.lock(id);
        if (!appointment || !CalendarImports{context.db}.came_from_one(id, context.user.user_id))
            return no_such(PartOfRecord::appointment);
        if (appointment->row_version != 1 || appointment->standing != api::Standing::booked)
            return conflict(
                to_say("Some of these appointments were changed after they were taken over. None "
                       "was called off: call off what you do not want in the diary."));
        appointment->standing = api::Standing::off;
        appointments.change(*appointment);
        ++reply.called_off;
    }
    return reply;
}

}  // namespace

std::vector<Route> calendar_import_routes()
{
    return {
        route<api::PreviewCalendar>(preview_calendar),
        route<api::ImportCalendar>(import_calendar),
        route<api::UndoCalendarImport>(undo_calendar_import),
    };
}

}  // namespace attune::server
