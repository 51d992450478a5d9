// The routes of cover during leave.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> leave_cover_routes();

}  // namespace attune::server
