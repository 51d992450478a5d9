// /clients/{client_id}/care-plans: what therapy is about to do, in versions.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> care_plan_routes();

}  // namespace attune::server
