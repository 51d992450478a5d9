// /clients/{client_id}/episodes: how episodes come about and end.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> episode_routes();

}  // namespace attune::server
