// Every route of the record: what Application is given to answer with.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> all_routes();

}  // namespace attune::server
