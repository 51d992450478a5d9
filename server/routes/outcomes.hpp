// Outcomes of the practice: the figures, and who is behind each of them.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> outcome_routes();

}  // namespace attune::server
