// /clients/{client_id}/safety-plans: written together, kept in versions, taken along on paper.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> safety_plan_routes();

}  // namespace attune::server
