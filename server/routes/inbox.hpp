// /inbox and /signal-settings: what waits for a person, and what the practice sets for its rules.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> inbox_routes();

}  // namespace attune::server
