// The routes by which a practice lead hands a caseload over.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> caseload_handover_routes();

}  // namespace attune::server
