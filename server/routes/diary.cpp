#include "server/routes/diary.hpp"

#include <algorithm>

#include "server/booking.hpp"
#include "server/db/appointments.hpp"
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
    return reply;
}

struct Places {
    std::size_t least = 1;
    std::size_t most = 1;
};

Places places_of(api::AppointmentKind kind)
{
    switch (kind) {
        case api::AppointmentKind::individual:
            return {1, 1};
        case api::AppointmentKind::couple:
            return {2, 2};
        case api::AppointmentKind::group:
            return {1, api::most_in_group};
        case api::AppointmentKind::other:
            break;
    }
    return {0, 0};
}

void check_comers(Faults& faults, const api::BookAppointment::Request& request)
{
    auto ids = request.client_ids;
    std::ranges::sort(ids);
    if (std::ranges::adjacent_find(ids) != ids.end())
        faults.add("client_ids", to_say("The same client is named twice."));
    const auto [least, most] = places_of(request.kind);
    if (ids.size() < least || ids.size() > most)
        faults.add("client_ids",
                   least == most
                       ? say("This kind of appointment is for {1} clients, not {2}.", least, ids.size())
                       : say("This kind of appointment is for {1} to {2} clients, not {3}.", least, most,
                             ids.size()));
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
    if (!request.room_id)
        return;
    const auto room = Rooms{context.db}.find(*request.room_id);
    if (!room)
        faults.add("room_id", no_such(PartOfRecord::room).sentence);
    else if (room->closed_at && request.starts_at > context.now)
        faults.add("room_id", say("Nothing new is booked in {1}: it is no longer in use.", room->name));
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
