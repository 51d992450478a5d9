// The diary: what is read of it, and what is booked, moved and called off.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> diary_routes();

}  // namespace attune::server
