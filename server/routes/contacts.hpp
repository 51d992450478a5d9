// Finding clients and how to reach them, for reception.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> contact_routes();

}  // namespace attune::server
