// Records that may be about one person.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> duplicate_routes();

}  // namespace attune::server
