// What is asked before an appointment that was called off is booked again.
#pragma once

#include <optional>

#include "server/context.hpp"
#include "shared/api/diary.hpp"
#include "shared/result.hpp"

namespace attune::server {

// The same as of a new booking, of what may have changed meanwhile. Refuses (conflict) where it is not known
// who would come, or an invoice charges for the late cancellation of one who would; a room that is no
// longer in use, a time that the therapist, the room or whoever comes again does not have, and, unless
// `in_leave`, one at which the therapist is away.
std::optional<Refusal> refuse_again(Context& context, api::Appointment off, bool in_leave);

}  // namespace attune::server
