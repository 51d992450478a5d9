// The routes of what the practice adds to the library.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> practice_library_routes();

}  // namespace attune::server
