// Working hours and leave.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> hours_routes();

}  // namespace attune::server
