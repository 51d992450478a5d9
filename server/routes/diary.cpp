#include "server/routes/diary.hpp"

#include <algorithm>

#include "server/booking.hpp"
#include "server/db/appointments.hpp"
#include "server/db/availability.hpp"
#include "server/db/rooms.hpp"
#include "server/db/therapists.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "server/routes/session_times.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::chrono::days longest_look{62};

// Of the caller's own diary; of those that an assistant looks at.
void add_availability(Context& context, const api::ReadDiary::Request& request, api::ReadDiary::Reply& reply)
{
    auto whose = request.therapist_id;
    if (!api::may(context.user.role, api::Permission::run_reception))
        whose = context.user.user_id;
    reply.time_zone = time_zone();
    Availability availability{context.db};
    reply.hours = availability.hours_from(to_local(request.from, *reply.time_zone).day, whose);
    reply.leaves = availability.leaves_after(request.from, whose);
}

Result<api::ReadDiary::Reply> read_diary(Context& context, const api::ReadDiary::Request& request)
{
    Faults faults;
    if (request.until < request.from)
        faults.add("until", to_say("The diary is read from one moment until a later one."));
    else if (request.until.value - request.from.value > longest_look)
        faults.add("until", say("The diary is read {1} days at a time, at most.", longest_look.count()));
    if (request.therapist_id && !is_uuid(*request.therapist_id))
        faults.add("therapist_id", to_say("There is no such therapist."));
    if (faults.any())
        return faults.refusal();
    api::ReadDiary::Reply reply;
    reply.appointments = Appointments{context.db}.between(request.from, request.until, request.therapist_id);
    reply.rooms = Rooms{context.db}.all();
    if (api::may(context.user.role, api::Permission::run_reception))
        reply.therapists = Therapists{context.db}.all();
    add_availability(context, request, reply);
    return reply;
}

void check_comers(Faults& faults, const api::BookAppointment::Request& request)
{
    check_who_comes(faults, request.kind, request.client_ids, 0);
    if (request.kind == api::AppointmentKind::other)
        faults.blank("title", say("What it is"), request.title);
    if (request.kind == api::AppointmentKind::group)
        faults.blank("title", say("The group\u2019s name"), request.title);
}

template <class Request>
void check_time(Faults& faults, Context& context, const Request& request)
{
    check_session_time(faults, request.starts_at, request.minutes, context.now);
    faults.too_long("title", say("The title"), request.title, api::room_for_title);
    check_room(faults, context.db, request.room_id, request.starts_at, context.now);
}

Result<api::BookAppointment::Reply> book_appointment(Context& context,
                                                     const api::BookAppointment::Request& request)
{
    Faults faults;
    check_comers(faults, request);
    check_time(faults, context, request);
    if (faults.any())
        return faults.refusal();
    return book(context, request);
}

Result<api::MoveAppointment::Reply> move_appointment(Context& context,
                                                     const api::MoveAppointment::Request& request)
{
    Faults faults;
    check_time(faults, context, request);
    if (faults.any())
        return faults.refusal();
    return move(context, request);
}

}  // namespace

std::vector<Route> diary_routes()
{
    return {
        route<api::ReadDiary>(read_diary),
        route<api::BookAppointment>(book_appointment),
        route<api::MoveAppointment>(move_appointment),
        route<api::CancelAppointment>(call_off),
    };
}

}  // namespace attune::server
