// What may be wrong with a client's details and their first episode, wherever they come from.
#pragma once

#include "server/routes/faults.hpp"
#include "shared/api/clients.hpp"

namespace attune::server {

// Paths begin with "details.".
void check_details(Faults& faults, const api::ClientDetails& details, Instant now);

void check_episode(Faults& faults, const api::CreateClient::Request& request, Instant now);

}  // namespace attune::server
