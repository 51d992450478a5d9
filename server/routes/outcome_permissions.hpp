// The routes of who may count more than their own outcomes.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> outcome_permission_routes();

}  // namespace attune::server
