// /clients/{client_id}/goals: what therapy is to bring.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> goal_routes();

}  // namespace attune::server
