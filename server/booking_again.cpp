#include "server/booking_again.hpp"

#include <algorithm>

#include "server/db/appointments.hpp"
#include "server/leave_words.hpp"
#include "server/refusals.hpp"
#include "server/routes/session_times.hpp"
#include "server/taken_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::optional<Refusal> refuse_closed_room(Context& context, const api::Appointment& off)
{
    Faults faults;
    check_room(faults, context.db, off.room_id, off.starts_at, context.now);
    if (!faults.any())
        return std::nullopt;
    return conflict(faults.refusal().sentence + ' ' + say("Book another appointment instead."));
}

// A colleague's client is not named, nor is their invoice.
std::string charged_words(const api::Appointment& off, const ChargedLate& charged)
{
    const auto found = std::ranges::find(off.attendances, charged.session_id, &api::Attendance::session_id);
    if (found == off.attendances.end())
        return say("An invoice charges for the late cancellation of a client of a colleague.");
    return charged.invoice.empty()
               ? say("A draft of an invoice charges for the late cancellation of {1}.", full_name(*found))
               : say("Invoice {1} charges for the late cancellation of {2}.", charged.invoice,
                     full_name(*found));
}

// Whoever is charged for having cancelled keeps that session, and comes by another.
std::optional<Refusal> refuse_charged(Appointments& appointments, const api::Appointment& off)
{
    const auto charged = appointments.charged_again(off.appointment_id);
    if (charged.empty())
        return std::nullopt;
    return conflict(charged_words(off, charged.front()) + ' ' + say("Book another appointment instead."));
}

// As it will stand, for the times that are asked for. Refuses where nobody is known to come.
std::optional<Refusal> expect_again(Appointments& appointments, api::Appointment& off)
{
    const auto again = appointments.coming_again(off.appointment_id);
    if (again.empty() && off.kind != api::AppointmentKind::other &&
        appointments.comers(off.appointment_id) == 0)
        return conflict(say("Everybody cancelled, and it is not known who was the last.") + ' ' +
                        say("Book another appointment instead."));
    for (auto& attendance : off.attendances)
        if (std::ranges::find(again, attendance.session_id) != again.end())
            attendance.state = api::SessionState::booked;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> refuse_again(Context& context, api::Appointment off, bool in_leave)
{
    if (auto refusal = refuse_closed_room(context, off))
        return refusal;
    Appointments appointments{context.db};
    if (auto refusal = refuse_charged(appointments, off))
        return refusal;
    if (auto refusal = expect_again(appointments, off))
        return refusal;
    if (auto refusal = refuse_taken(context.db, wanted_by({off}), context.now))
        return refusal;
    const auto away = in_leave ? std::vector<AwayTime>{}
                               : away_at(context.db, off.therapist_id, {off.starts_at}, off.minutes);
    return away.empty() ? std::nullopt : std::optional{times_away(away, {}, 1, context.now)};
}

}  // namespace attune::server
