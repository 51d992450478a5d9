// How the practice charges, and for which services.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> account_routes();

}  // namespace attune::server
