// The routes of break-glass.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> break_glass_routes();

}  // namespace attune::server
