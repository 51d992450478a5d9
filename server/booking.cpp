#include "server/booking.hpp"

#include <algorithm>

#include "server/booking_again.hpp"
#include "server/db/appointments.hpp"
#include "server/db/clients.hpp"
#include "server/db/sessions.hpp"
#include "server/db/therapists.hpp"
#include "server/db/uuid.hpp"
#include "server/leave_words.hpp"
#include "server/refusals.hpp"
#include "server/taken_words.hpp"
#include "server/waiting.hpp"
#include "server/whose_diary.hpp"
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

// What a change is about.
struct Aim {
    api::Appointment opened;
    std::vector<api::Appointment> appointments;  // that are changed, by start: it alone, or what is to come
    std::optional<std::int64_t> left;            // of its series from it on, as they have taken place
};

// The appointment and, if asked for, those after it in its series; as the caller knows it.
Result<Aim> lock_for(Context& context, const std::string& appointment_id, std::int64_t row_version,
                     bool following)
{
    Appointments appointments{context.db};
    const auto appointment = appointments.lock(appointment_id);
    if (!appointment)
        return no_such(PartOfRecord::appointment);
    if (appointment->row_version != row_version)
        return stale(*appointment);
    if (!following)
        return Aim{*appointment, {*appointment}, {}};
    auto found = appointments.lock_following(*appointment, context.now);
    if (found.to_come.empty())
        return conflict(to_say("Nothing of that series is still to come, so nothing was changed."));
    return Aim{*appointment, std::move(found.to_come), found.taken_place};
}

// Each by as many days as one is moved `from` there `to`, to its new time of day.
void shift(std::vector<api::Appointment>& appointments, Instant from, Instant to)
{
    const auto zone = time_zone();
    const auto aim = to_local(to);
    const auto days = aim.day.value - local_day(from).value;
    for (auto& appointment : appointments) {
        if (appointment.starts_at == from) {
            appointment.starts_at = to;
            continue;
        }
        auto local = to_local(appointment.starts_at);
        local.day.value += days;
        local.hour = aim.hour;
        local.minute = aim.minute;
        appointment.starts_at = from_local(local, zone);
    }
}

void put_where_asked(std::vector<api::Appointment>& appointments, Instant from,
                     const api::MoveAppointment::Request& request)
{
    shift(appointments, from, request.starts_at);
    for (auto& appointment : appointments) {
        appointment.minutes = request.minutes;
        appointment.room_id = request.room_id;
        appointment.title = request.title;
    }
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

// Only what comes to stand at another time than before is asked about: what stood in a leave stays there.
std::optional<Refusal> refuse_away(Context& context, const api::MoveAppointment::Request& request,
                                   const std::vector<api::Appointment>& appointments)
{
    if (request.in_leave.value_or(false))
        return std::nullopt;
    const auto before = as_they_stand(context, appointments);
    std::vector<Instant> starts;
    for (const auto& appointment : appointments)
        if (std::ranges::none_of(before, [&](const api::Appointment& one) {
                return one.appointment_id == appointment.appointment_id &&
                       one.starts_at == appointment.starts_at && one.minutes == appointment.minutes;
            }))
            starts.push_back(appointment.starts_at);
    const auto away = away_at(context.db, appointments.front().therapist_id, starts, request.minutes);
    return away.empty() ? std::nullopt
                        : std::optional{times_away(away, {}, appointments.size(), context.now)};
}

// Those of the caller's sight who are to come, and those who no longer are.
struct Joining {
    std::string opened;  // the appointment that was
    std::vector<Comer> joining;
    std::vector<std::string> leaving;
};

bool comes_already(const api::Appointment& appointment, const std::string& client_id)
{
    return std::ranges::any_of(appointment.attendances, [&](const api::Attendance& one) {
        return one.client_id == client_id && api::comes(one);
    });
}

// Their episodes are locked before the appointment is, as by a booking. Nobody else is asked about who came
// already.
Result<Joining> who_joins(Context& context, const api::MoveAppointment::Request& request)
{
    Joining who;
    const auto seen =
        request.client_ids ? Appointments{context.db}.find(request.appointment_id) : std::nullopt;
    if (!seen)
        return who;
    who.opened = seen->appointment_id;
    std::vector<std::string> joining;
    for (const auto& client_id : *request.client_ids)
        if (!comes_already(*seen, client_id))
            joining.push_back(client_id);
    std::int64_t coming = 0;
    for (const auto& one : seen->attendances) {
        coming += api::comes(one) ? 1 : 0;
        if (api::comes(one) &&
            std::ranges::find(*request.client_ids, one.client_id) == request.client_ids->end())
            who.leaving.push_back(one.client_id);
    }
    Faults faults;
    check_who_comes(
        faults, seen->kind, *request.client_ids,
        static_cast<std::size_t>(Appointments{context.db}.comers(request.appointment_id) - coming));
    if (faults.any())
        return faults.refusal();
    auto comers = lock_comers(context, {seen->therapist_id, seen->therapist_name}, std::move(joining));
    if (!comers)
        return comers.error();
    who.joining = *std::move(comers);
    return who;
}

const api::Attendance* find_attendance(const api::Appointment& appointment, const std::string& client_id)
{
    const auto found = std::ranges::find(appointment.attendances, client_id, &api::Attendance::client_id);
    return found == appointment.attendances.end() ? nullptr : &*found;
}

// What has happened stays as it was recorded: whoever comes already, or came. A late cancellation, which may
// be charged, is taken back of whom somebody names, at the appointment that was opened, and not at those that
// follow.
bool joins_at(const api::Appointment& appointment, const std::string& client_id, const Joining& who)
{
    const auto* there = find_attendance(appointment, client_id);
    const bool opened = appointment.appointment_id == who.opened;
    return !there || (!api::comes(*there) && (opened || there->state != api::SessionState::late_cancel));
}

// How many come to each, which may differ from the one that was opened. A week in which too few came anyway
// is left alone.
std::optional<Refusal> refuse_numbers(Context& context, const std::vector<api::Appointment>& appointments,
                                      const Joining& who)
{
    if (who.joining.empty() && who.leaving.empty())
        return std::nullopt;
    for (const auto& appointment : appointments) {
        const auto before =
            static_cast<std::size_t>(Appointments{context.db}.comers(appointment.appointment_id));
        const auto leave = std::ranges::count_if(appointment.attendances, [&](const api::Attendance& one) {
            return api::comes(one) && std::ranges::find(who.leaving, one.client_id) != who.leaving.end();
        });
        const auto join = std::ranges::count_if(
            who.joining, [&](const Comer& comer) { return joins_at(appointment, comer.client_id, who); });
        const auto after = before + static_cast<std::size_t>(join) - static_cast<std::size_t>(leave);
        const auto [least, most] = places_of(appointment.kind);
        if (after > most || (after < least && after < before))
            return invalid("client_ids",
                           say("On {1} it would be for {2} clients. This kind of appointment is for {3}.",
                               day_and_time(appointment.starts_at, context.now), after,
                               least == most ? std::to_string(least) : say("{1} to {2}", least, most)));
    }
    return std::nullopt;
}

// As they will stand, for the times that are asked for.
void expect(std::vector<api::Appointment>& appointments, const Joining& who)
{
    for (auto& appointment : appointments) {
        std::erase_if(appointment.attendances, [&](const api::Attendance& one) {
            return std::ranges::find(who.leaving, one.client_id) != who.leaving.end();
        });
        for (const auto& comer : who.joining) {
            if (!joins_at(appointment, comer.client_id, who))
                continue;
            std::erase_if(appointment.attendances,
                          [&](const api::Attendance& one) { return one.client_id == comer.client_id; });
            appointment.attendances.push_back({{}, 0, comer.client_id, {}, {}, api::SessionState::booked});
        }
    }
}

// A client of a supervisee is seen, and stays as their own therapist has booked them.
Refusal not_ones_own(const api::Attendance& one)
{
    return conflict(say("{1} is not on your caseload, so you neither take them off nor book them again.",
                        full_name(one)));
}

// Who is taken off has cancelled.
std::optional<Refusal> let_leave(Sessions& sessions, const api::Appointment& appointment,
                                 const std::vector<std::string>& leaving)
{
    for (const auto& one : appointment.attendances)
        if (api::comes(one) && std::ranges::find(leaving, one.client_id) != leaving.end() &&
            !sessions.set_state(one.client_id, one.session_id, api::SessionState::cancelled))
            return not_ones_own(one);
    return std::nullopt;
}

// Who was taken off comes again by the same session.
std::optional<Refusal> let_join(Sessions& sessions, const api::Appointment& appointment, const Comer& comer)
{
    if (const auto* there = find_attendance(appointment, comer.client_id)) {
        if (!sessions.set_state(comer.client_id, there->session_id, api::SessionState::booked))
            return not_ones_own(*there);
    } else if (!sessions.insert({new_uuid(), comer.client_id, comer.episode_id, appointment.appointment_id,
                                 api::SessionState::booked})) {
        return just_taken();
    }
    return std::nullopt;
}

std::optional<Refusal> let_join_and_leave(Context& context, const std::vector<api::Appointment>& before,
                                          const Joining& who)
{
    Sessions sessions{context.db};
    for (const auto& appointment : before) {
        if (auto refusal = let_leave(sessions, appointment, who.leaving))
            return refusal;
        for (const auto& comer : who.joining)
            if (joins_at(appointment, comer.client_id, who))
                if (auto refusal = let_join(sessions, appointment, comer))
                    return refusal;
    }
    return std::nullopt;
}

// Who was there at one of them stays on it.
const api::Attendance* find_settled_among(const std::vector<api::Appointment>& appointments,
                                          const std::vector<std::string>& client_ids)
{
    for (const auto& appointment : appointments)
        for (const auto& one : appointment.attendances)
            if ((one.state == api::SessionState::attended ||
                 one.state == api::SessionState::did_not_attend) &&
                std::ranges::find(client_ids, one.client_id) != client_ids.end())
                return &one;
    return nullptr;
}

// Later ones first when all move on: none is put where the next still is.
void change_all(Context& context, std::vector<api::Appointment> changed, bool later)
{
    if (later)
        std::ranges::reverse(changed);
    for (const auto& appointment : changed)
        Appointments{context.db}.change(appointment);
}

const api::Attendance* find_settled(const api::Appointment& appointment)
{
    const auto found = std::ranges::find_if(appointment.attendances, [](const api::Attendance& attendance) {
        return attendance.state == api::SessionState::attended ||
               attendance.state == api::SessionState::did_not_attend;
    });
    return found == appointment.attendances.end() ? nullptr : &*found;
}

// Each start that is not left out; their ids, or nothing when one has been taken meanwhile.
std::optional<std::vector<std::string>> put_in_at(Context& context, NewAppointment appointment,
                                                  bool in_series, const std::vector<Instant>& starts,
                                                  const std::vector<Instant>& left_out,
                                                  const std::vector<Comer>& comers)
{
    std::vector<std::string> booked;
    for (const auto start : starts) {
        if (std::ranges::find(left_out, start) != left_out.end())
            continue;
        appointment.appointment_id = new_uuid();
        appointment.starts_at = start;
        if (in_series)
            appointment.falls_at = start;
        if (!put_in(context, appointment, comers))
            return std::nullopt;
        booked.push_back(appointment.appointment_id);
    }
    return booked;
}

}  // namespace

void check_who_comes(Faults& faults, api::AppointmentKind kind, std::vector<std::string> client_ids,
                     std::size_t unseen)
{
    std::ranges::sort(client_ids);
    if (std::ranges::adjacent_find(client_ids) != client_ids.end())
        faults.add("client_ids", to_say("The same client is named twice."));
    const auto [least, most] = places_of(kind);
    const auto coming = client_ids.size() + unseen;
    if (coming < least || coming > most)
        faults.add("client_ids",
                   least == most ? say("This kind of appointment is for {1} clients, not {2}.", least, coming)
                                 : say("This kind of appointment is for {1} to {2} clients, not {3}.", least,
                                       most, coming));
}

Result<api::BookAppointment::Reply> book(Context& context, const api::BookAppointment::Request& request)
{
    auto starts = starts_by_rule(request);
    if (!starts)
        return starts.error();
    const auto therapist = whose_diary(context, request.therapist_id);
    if (!therapist)
        return therapist.error();
    const auto comers = lock_comers(context, *therapist, request.client_ids);
    if (!comers)
        return comers.error();
    Appointments appointments{context.db};
    const auto taken = appointments.taken(
        {therapist->user_id, request.room_id, request.client_ids, request.minutes, *starts, {}});
    const auto away = request.in_leave.value_or(false)
                          ? std::vector<AwayTime>{}
                          : away_at(context.db, therapist->user_id, *starts, request.minutes);
    api::BookAppointment::Reply reply;
    reply.left_out = with_starts_of(starts_of(taken), away);
    if (!reply.left_out.empty() && (!request.without_taken || reply.left_out.size() == starts->size()))
        return away.empty() ? times_taken(taken, starts->size(), context.now)
                            : times_away(away, taken, starts->size(), context.now);

    auto appointment = asked_for(request, therapist->user_id, context.user.user_id);
    if (request.rule) {
        appointment.series_id = new_uuid();
        appointments.insert_series(*appointment.series_id, *request.rule, time_zone(), context.user.user_id);
    }
    const auto booked =
        put_in_at(context, appointment, request.rule.has_value(), *starts, reply.left_out, *comers);
    if (!booked)
        return just_taken();
    if (request.waiting_ids)
        if (auto refusal = close_waiting(context, *request.waiting_ids, request.client_ids))
            return *std::move(refusal);
    reply.appointments = appointments.find_all(*booked);
    return reply;
}

Result<api::MoveAppointment::Reply> move(Context& context, const api::MoveAppointment::Request& request)
{
    const auto who = who_joins(context, request);
    if (!who)
        return who.error();
    auto aim = lock_for(context, request.appointment_id, request.row_version, request.following);
    if (!aim)
        return aim.error();
    auto& appointments = aim->appointments;
    const auto& first = appointments.front();
    if (aim->opened.standing == api::Standing::off)
        return conflict(to_say("That appointment was called off. Book another."));
    if (const auto* settled = find_settled_among(appointments, who->leaving))
        return conflict(say("{1} was there, or should have been, so they stay on it.", full_name(*settled)));
    if (auto refusal = refuse_numbers(context, appointments, *who))
        return *std::move(refusal);
    const auto before = appointments;
    if (const auto* settled = find_settled(first); settled && request.starts_at > context.now)
        return conflict(
            say("{1} was there, or should have been, so it cannot lie ahead. Book another appointment.",
                full_name(*settled)));
    put_where_asked(appointments, aim->opened.starts_at, request);
    expect(appointments, *who);
    if (first.standing == api::Standing::booked) {
        if (auto refusal = refuse_taken(context.db, wanted_by(appointments), context.now))
            return *std::move(refusal);
        if (auto refusal = refuse_away(context, request, appointments))
            return *std::move(refusal);
    }
    change_all(context, appointments, request.starts_at > aim->opened.starts_at);
    if (auto refusal = let_join_and_leave(context, before, *who))
        return *std::move(refusal);
    return api::MoveAppointment::Reply{as_they_stand(context, appointments), aim->left};
}

Result<api::MoveAppointment::Reply> call_off(Context& context, const api::CancelAppointment::Request& request)
{
    auto aim = lock_for(context, request.appointment_id, request.row_version,
                        request.following && request.cancelled);
    if (!aim)
        return aim.error();
    auto& appointments = aim->appointments;
    for (auto& appointment : appointments) {
        if (const auto* settled = find_settled(appointment); settled && request.cancelled)
            return conflict(say("{1} was there, or should have been, on {2}, so it cannot be called off.",
                                full_name(*settled), day_and_time(appointment.starts_at, context.now)));
        appointment.standing = request.cancelled ? api::Standing::off : api::Standing::booked;
    }
    if (!request.cancelled)
        if (auto refusal = refuse_again(context, appointments.front(), request.in_leave.value_or(false)))
            return *std::move(refusal);
    change_all(context, appointments, false);
    return api::MoveAppointment::Reply{as_they_stand(context, appointments), aim->left};
}

}  // namespace attune::server
