// The waiting list.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> waiting_routes();

}  // namespace attune::server
