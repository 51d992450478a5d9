// What is done in the diary: appointments booked with a session for each who comes, moved and called off.
#pragma once

#include "server/context.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/diary.hpp"
#include "shared/result.hpp"

namespace attune::server {

// What is wrong with these as those who come to such an appointment, beside `unseen` others.
void check_who_comes(Faults& faults, api::AppointmentKind kind, std::vector<std::string> client_ids,
                     std::size_t unseen);

// A request that is in itself right; what it meets in the diary is looked at here. Refusals: (not_found) a
// client or an appointment that is not the caller's to see, (stale), (conflict) a time that is taken, a
// client whose episode has ended, a closed room.
Result<api::BookAppointment::Reply> book(Context& context, const api::BookAppointment::Request& request);
Result<api::MoveAppointment::Reply> move(Context& context, const api::MoveAppointment::Request& request);
Result<api::MoveAppointment::Reply> call_off(Context& context,
                                             const api::CancelAppointment::Request& request);

}  // namespace attune::server
