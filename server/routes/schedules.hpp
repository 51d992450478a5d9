// Which measures are given when: the schedule of an episode, and the practice's batteries.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> schedule_routes();

}  // namespace attune::server
