// Today: the day of whoever asks, in one reply.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> today_routes();

}  // namespace attune::server
