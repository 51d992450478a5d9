// A session summary put together from the record, ready to be previewed or printed.
#pragma once

#include <string>

#include "server/context.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/summary.hpp"
#include "shared/result.hpp"

namespace attune::server {

// The record as it stood at the session's end of day, with the sign-offs of today. Refuses (not_found) a
// session that is not this client's, (conflict) one that was not held.
Result<api::SessionSummary> make_summary(Context& context, const std::string& client_id,
                                         const std::string& session_id);

}  // namespace attune::server
