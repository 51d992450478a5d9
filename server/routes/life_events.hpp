// /clients/{client_id}/life_events: what happened in a client's life.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> life_event_routes();

}  // namespace attune::server
