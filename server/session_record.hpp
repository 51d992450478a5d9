// Sessions as a client's record has them, each at its appointment in the diary.
#pragma once

#include "server/context.hpp"
#include "shared/api/clients.hpp"
#include "shared/result.hpp"

namespace attune::server {

// At an appointment of its own. Refuses (conflict) when the client has no open episode, has a session then,
// or it is booked at a time that is taken.
Result<api::Session> record_session(Context& context, const api::CreateSession::Request& request);

// Refuses (not_found) an unknown session, (stale) when its row_version has moved on, (conflict) a time at
// which the client has another session or that is taken, and another time for one of several who come
// together.
Result<api::Session> change_session(Context& context, const api::UpdateSession::Request& request);

}  // namespace attune::server
