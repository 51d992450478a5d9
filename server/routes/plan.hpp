// /clients/{client_id}/plan and /formulations: what is understood of a client, and what is worked towards.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> plan_routes();

}  // namespace attune::server
