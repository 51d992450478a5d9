// The diary and its rooms.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> diary_routes();

}  // namespace attune::server
