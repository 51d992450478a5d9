// The instruments and exercises that the server knows.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> library_routes();

}  // namespace attune::server
