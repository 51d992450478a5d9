// The routes of a client's care team.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> care_team_routes();

}  // namespace attune::server
