#include "server/booking.hpp"

#include <algorithm>

#include "server/db/appointments.hpp"
#include "server/db/clients.hpp"
#include "server/db/sessions.hpp"
#include "server/db/therapists.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/taken_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/recurrence.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct Comer {
    std::string client_id;
    std::string episode_id;
};

// The caller's own; an assistant names whose.
Result<api::Therapist> whose_diary(Context& context, const api::BookAppointment::Request& request)
{
    if (!api::may(context.user.role, api::Permission::run_reception)) {
        if (request.therapist_id && *request.therapist_id != context.user.user_id)
            return invalid("therapist_id", to_say("You book in your own diary alone."));
        return api::Therapist{context.user.user_id, context.user.display_name};
    }
    const auto all = Therapists{context.db}.all();
    const auto found = std::ranges::find(all, request.therapist_id.value_or(""), &api::Therapist::user_id);
    if (found == all.end())
        return invalid("therapist_id", to_say("Choose the therapist in whose diary this goes."));
    return *found;
}

// Everybody's open episode, locked in one order, so that two bookings cannot wait for one another.
Result<std::vector<Comer>> lock_comers(Context& context, const api::Therapist& therapist,
                                       std::vector<std::string> client_ids)
{
    std::vector<Comer> comers;
    std::ranges::sort(client_ids);
    for (const auto& client_id : client_ids) {
        const auto client = is_uuid(client_id) ? Clients{context.db}.find(client_id) : std::nullopt;
        if (!client)
            return no_such(PartOfRecord::client);
        if (!Therapists{context.db}.care_for(therapist.user_id, client_id))
            return conflict(say("{1} is not on the caseload of {2}, so cannot be booked with them.",
                                full_name(client->details), therapist.display_name));
        const auto episode_id = Sessions{context.db}.lock_open_episode(client_id);
        if (!episode_id)
            return conflict(say("{1}\u2019s episode has ended, so nothing can be booked in it.",
                                full_name(client->details)));
        comers.push_back({client_id, *episode_id});
    }
    return comers;
}

Result<std::vector<Instant>> starts_by_rule(const api::BookAppointment::Request& request)
{
    if (!request.rule)
        return std::vector{request.starts_at};
    auto starts = occurrences(*request.rule, to_local(request.starts_at), time_zone());
    if (starts && starts->front() != request.starts_at)
        return invalid("rule", say("By that rule the first appointment would be on {1}.",
                                   medium_date(local_day(starts->front()))));
    return starts;
}

Refusal just_taken()
{
    return conflict(to_say(
        "That time was given to another appointment a moment ago. Nothing was booked or moved; look at "
        "the diary as it stands now."));
}

// Still without an id and a start.
NewAppointment asked_for(const api::BookAppointment::Request& request, const std::string& therapist_id,
                         const std::string& booked_by)
{
    NewAppointment appointment;
    appointment.therapist_id = therapist_id;
    appointment.room_id = request.room_id;
    appointment.kind = request.kind;
    appointment.title = request.title;
    appointment.minutes = request.minutes;
    appointment.booked_by = booked_by;
    return appointment;
}

bool put_in(Context& context, const NewAppointment& appointment, const std::vector<Comer>& comers)
{
    Sessions sessions{context.db};
    return Appointments{context.db}.insert(appointment) &&
           std::ranges::all_of(comers, [&](const Comer& comer) {
               return sessions
                   .insert({new_uuid(), comer.client_id, comer.episode_id, appointment.appointment_id,
                            api::SessionState::booked})
                   .has_value();
           });
}

// The appointment and, if asked for, those after it in its series; as the caller knows it.
Result<std::vector<api::Appointment>> lock_for(Context& context, const std::string& appointment_id,
                                               std::int64_t row_version, bool following)
{
    Appointments appointments{context.db};
    const auto appointment = appointments.lock(appointment_id);
    if (!appointment)
        return no_such(PartOfRecord::appointment);
    if (appointment->row_version != row_version)
        return stale(*appointment);
    return following ? appointments.lock_following(*appointment) : std::vector{*appointment};
}

// Each by as many days as the first, to the first's new time of day.
void shift(std::vector<api::Appointment>& appointments, Instant to)
{
    const auto zone = time_zone();
    const auto aim = to_local(to);
    const auto days = aim.day.value - local_day(appointments.front().starts_at).value;
    for (auto& appointment : appointments) {
        auto local = to_local(appointment.starts_at);
        local.day.value += days;
        local.hour = aim.hour;
        local.minute = aim.minute;
        appointment.starts_at = from_local(local, zone);
    }
    appointments.front().starts_at = to;
}

// Later ones first when all move on: none is put where the next still is.
void change_all(Context& context, std::vector<api::Appointment> changed, bool later)
{
    if (later)
        std::ranges::reverse(changed);
    for (const auto& appointment : changed)
        Appointments{context.db}.change(appointment);
}

std::vector<api::Appointment> as_they_stand(Context& context,
                                            const std::vector<api::Appointment>& appointments)
{
    std::vector<std::string> ids;
    ids.reserve(appointments.size());
    for (const auto& appointment : appointments)
        ids.push_back(appointment.appointment_id);
    return Appointments{context.db}.find_all(ids);
}

const api::Attendance* find_settled(const api::Appointment& appointment)
{
    const auto found = std::ranges::find_if(appointment.attendances, [](const api::Attendance& attendance) {
        return attendance.state == api::SessionState::attended ||
               attendance.state == api::SessionState::did_not_attend;
    });
    return found == appointment.attendances.end() ? nullptr : &*found;
}

}  // namespace

Result<api::BookAppointment::Reply> book(Context& context, const api::BookAppointment::Request& request)
{
    auto starts = starts_by_rule(request);
    if (!starts)
        return starts.error();
    const auto therapist = whose_diary(context, request);
    if (!therapist)
        return therapist.error();
    const auto comers = lock_comers(context, *therapist, request.client_ids);
    if (!comers)
        return comers.error();
    Appointments appointments{context.db};
    const auto taken = appointments.taken(
        {therapist->user_id, request.room_id, request.client_ids, request.minutes, *starts, {}});
    api::BookAppointment::Reply reply;
    reply.left_out = starts_of(taken);
    if (!taken.empty() && (!request.without_taken || reply.left_out.size() == starts->size()))
        return times_taken(taken, starts->size(), context.now);

    auto appointment = asked_for(request, therapist->user_id, context.user.user_id);
    if (request.rule) {
        appointment.series_id = new_uuid();
        appointments.insert_series(*appointment.series_id, *request.rule, time_zone(), context.user.user_id);
    }
    std::vector<std::string> booked;
    for (const auto start : *starts) {
        if (std::ranges::find(reply.left_out, start) != reply.left_out.end())
            continue;
        appointment.appointment_id = new_uuid();
        appointment.starts_at = start;
        if (request.rule)
            appointment.falls_at = start;
        if (!put_in(context, appointment, *comers))
            return just_taken();
        booked.push_back(appointment.appointment_id);
    }
    reply.appointments = appointments.find_all(booked);
    return reply;
}

Result<api::MoveAppointment::Reply> move(Context& context, const api::MoveAppointment::Request& request)
{
    auto found = lock_for(context, request.appointment_id, request.row_version, request.following);
    if (!found)
        return found.error();
    auto& appointments = *found;
    const auto& first = appointments.front();
    if (first.standing == api::Standing::off)
        return conflict(to_say("That appointment was called off. Book another."));
    if (const auto* settled = find_settled(first); settled && request.starts_at > context.now)
        return conflict(
            say("{1} was there, or should have been, so it cannot lie ahead. Book another appointment.",
                full_name(*settled)));
    const bool later = request.starts_at > first.starts_at;
    shift(appointments, request.starts_at);
    for (auto& appointment : appointments) {
        appointment.minutes = request.minutes;
        appointment.room_id = request.room_id;
        appointment.title = request.title;
    }
    if (first.standing == api::Standing::booked)
        if (auto refusal = refuse_taken(context.db, wanted_by(appointments), context.now))
            return *std::move(refusal);
    change_all(context, appointments, later);
    return api::MoveAppointment::Reply{as_they_stand(context, appointments)};
}

Result<api::MoveAppointment::Reply> call_off(Context& context, const api::CancelAppointment::Request& request)
{
    auto found = lock_for(context, request.appointment_id, request.row_version, request.following);
    if (!found)
        return found.error();
    auto& appointments = *found;
    for (auto& appointment : appointments) {
        if (const auto* settled = find_settled(appointment); settled && request.cancelled)
            return conflict(say("{1} was there, or should have been, on {2}, so it cannot be called off.",
                                full_name(*settled), day_and_time(appointment.starts_at, context.now)));
        appointment.standing = request.cancelled ? api::Standing::off : api::Standing::booked;
    }
    if (!request.cancelled)
        if (auto refusal = refuse_taken(context.db, wanted_by(appointments), context.now))
            return *std::move(refusal);
    change_all(context, appointments, false);
    return api::MoveAppointment::Reply{as_they_stand(context, appointments)};
}

}  // namespace attune::server
