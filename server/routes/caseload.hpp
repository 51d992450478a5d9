// /caseload and /news: all clients of the caller at once.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> caseload_routes();

}  // namespace attune::server
