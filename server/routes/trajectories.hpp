// The routes of the trajectories behind the outcomes.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

class KeptCounts;

// `kept` must outlive them.
std::vector<Route> trajectory_routes(KeptCounts& kept);

}  // namespace attune::server
