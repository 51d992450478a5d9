// What the practice says to a client after an answer about self-harm.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> practice_safety_routes();

}  // namespace attune::server
