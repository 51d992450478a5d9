// Making two records of one person one, and taking them apart again.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> record_merge_routes();

}  // namespace attune::server
