#include "server/session_record.hpp"

#include "server/db/appointments.hpp"
#include "server/db/sessions.hpp"
#include "server/db/uuid.hpp"
#include "server/leave_words.hpp"
#include "server/refusals.hpp"
#include "server/taken_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Refusal has_session_then()
{
    return conflict(
        to_say("There is a session at that time already. Choose another start, or change that one."));
}

// Of an appointment to which one client comes, or came.
api::Standing standing_of(api::SessionState state)
{
    if (api::is_cancelled(state))
        return api::Standing::off;
    return api::is_awaited(state) ? api::Standing::booked : api::Standing::recorded;
}

// After one of its sessions has got that state. `comers` have not cancelled. Who tells afterwards that it was
// at another time than booked is not asked whether that was free.
api::Standing standing_after(api::Standing before, api::SessionState state, bool moves, std::int64_t comers)
{
    if (comers == 0)
        return api::Standing::off;
    if (api::is_awaited(state))
        return api::Standing::booked;
    return moves || before == api::Standing::off ? api::Standing::recorded : before;
}

// The record has no second question; the diary has.
std::optional<Refusal> refuse_in_leave(Context& context, const std::string& therapist_id, Instant starts_at,
                                       int minutes)
{
    const auto away = away_at(context.db, therapist_id, {starts_at}, minutes);
    if (away.empty())
        return std::nullopt;
    auto refusal = times_away(away, {}, 1, context.now);
    refusal.sentence += ' ' + say("In the diary it can be booked all the same.");
    return refusal;
}

// The appointment follows a session at it that has got its state: to another time, off, or on again, if that
// is free.
std::optional<Refusal> settle(Context& context, const std::string& appointment_id,
                              const api::UpdateSession::Request& request)
{
    Appointments appointments{context.db};
    const auto before = appointments.find(appointment_id).value();
    auto after = before;
    after.starts_at = request.starts_at;
    after.minutes = request.minutes;
    const bool moves = after.starts_at != before.starts_at || after.minutes != before.minutes;
    after.standing =
        standing_after(before.standing, request.state, moves, appointments.comers(appointment_id));
    if (!moves && after.standing == before.standing)
        return std::nullopt;
    if (after.standing == api::Standing::booked) {
        if (auto refusal = refuse_taken(context.db, wanted_by({after}), context.now))
            return refusal;
        if (moves)
            if (auto refusal = refuse_in_leave(context, after.therapist_id, after.starts_at, after.minutes))
                return refusal;
    }
    appointments.change(after);
    return std::nullopt;
}

// Reception says who has come, and not what took place.
std::optional<Refusal> refuse_to_reception(const Context& context, api::SessionState before,
                                           api::SessionState after)
{
    const bool took_place = before == api::SessionState::attended || after == api::SessionState::attended;
    if (took_place && api::may(context.user.role, api::Permission::run_reception))
        return conflict(
            to_say("Whether a session took place is for its therapist to say. You can mark that "
                   "the client has arrived."));
    return std::nullopt;
}

}  // namespace

Result<api::Session> record_session(Context& context, const api::CreateSession::Request& request)
{
    Sessions sessions{context.db};
    const auto episode_id = sessions.lock_open_episode(request.client_id);
    if (!episode_id)
        return conflict(to_say("The episode has ended, so no session can be added to it."));
    if (sessions.has_other_at(request.client_id, *episode_id, request.starts_at))
        return has_session_then();
    NewAppointment appointment;
    appointment.appointment_id = new_uuid();
    appointment.therapist_id = context.user.user_id;
    appointment.starts_at = request.starts_at;
    appointment.minutes = request.minutes;
    appointment.standing = standing_of(request.state);
    appointment.booked_by = context.user.user_id;
    appointment.room_id = request.room_id;
    if (appointment.standing == api::Standing::booked) {
        if (auto refusal = refuse_taken(context.db,
                                        {appointment.therapist_id,
                                         request.room_id,
                                         {request.client_id},
                                         request.minutes,
                                         {request.starts_at},
                                         {}},
                                        context.now))
            return *std::move(refusal);
        if (auto refusal =
                refuse_in_leave(context, appointment.therapist_id, request.starts_at, request.minutes))
            return *std::move(refusal);
    }
    Appointments{context.db}.insert(appointment);
    auto session = sessions.insert(
        {new_uuid(), request.client_id, *episode_id, appointment.appointment_id, request.state});
    if (!session)
        return has_session_then();
    return *std::move(session);
}

Result<api::Session> change_session(Context& context, const api::UpdateSession::Request& request)
{
    Sessions sessions{context.db};
    Appointments appointments{context.db};
    sessions.lock_open_episode(request.client_id);
    const auto current = sessions.find(request.client_id, request.session_id);
    const auto appointment =
        current ? appointments.lock_of_session(request.client_id, request.session_id) : std::nullopt;
    if (!current || !appointment)
        return no_such(PartOfRecord::session);
    if (current->row_version != request.row_version)
        return stale(*current);
    if (auto refusal = refuse_to_reception(context, current->state, request.state))
        return *std::move(refusal);
    const bool moves = request.starts_at != current->starts_at || request.minutes != current->minutes;
    if (moves && appointment->kind != api::AppointmentKind::individual)
        return conflict(to_say("Others come at that time too. Move the whole appointment, in the diary."));
    if (!api::is_cancelled(request.state) &&
        sessions.has_other_at(request.client_id, current->episode_id, request.starts_at, request.session_id))
        return has_session_then();

    if ((request.state != current->state || !moves) &&
        !sessions.set_state(request.client_id, request.session_id, request.state))
        return conflict(
            to_say("This client is not on your caseload: what became of the session is for others to say."));
    if (auto refusal = settle(context, appointment->appointment_id, request))
        return *std::move(refusal);
    return sessions.find(request.client_id, request.session_id).value();
}

}  // namespace attune::server
