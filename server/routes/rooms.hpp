// The practice's rooms.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> room_routes();

}  // namespace attune::server
