// What a booking does to the waiting list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/context.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Those places of those clients are closed: they have an appointment. Refuses (not_found) an unknown one,
// (conflict) one that somebody has closed meanwhile: the client may have an appointment already.
std::optional<Refusal> close_waiting(Context& context, std::vector<std::string> entry_ids,
                                     const std::vector<std::string>& client_ids);

}  // namespace attune::server
