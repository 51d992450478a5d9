// The routes of supervision and of agreed actions.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> supervision_routes();

}  // namespace attune::server
