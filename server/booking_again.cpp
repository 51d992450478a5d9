#include "server/booking_again.hpp"

#include <algorithm>

#include "server/db/appointments.hpp"
#include "server/leave_words.hpp"
#include "server/refusals.hpp"
#include "server/routes/session_times.hpp"
#include "server/taken_words.hpp"
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

// As it will stand, for the times that are asked for.
void expect_again(Appointments& appointments, api::Appointment& off)
{
    const auto again = appointments.coming_again(off.appointment_id);
    for (auto& attendance : off.attendances)
        if (std::ranges::find(again, attendance.session_id) != again.end())
            attendance.state = api::SessionState::booked;
}

}  // namespace

std::optional<Refusal> refuse_again(Context& context, api::Appointment off, bool in_leave)
{
    if (auto refusal = refuse_closed_room(context, off))
        return refusal;
    Appointments appointments{context.db};
    expect_again(appointments, off);
    if (auto refusal = refuse_taken(context.db, wanted_by({off}), context.now))
        return refusal;
    const auto away = in_leave ? std::vector<AwayTime>{}
                               : away_at(context.db, off.therapist_id, {off.starts_at}, off.minutes);
    return away.empty() ? std::nullopt : std::optional{times_away(away, {}, 1, context.now)};
}

}  // namespace attune::server
