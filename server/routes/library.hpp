// The instruments and exercises that the server knows.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

// ReadLibrary. Written once, here: the library does not change while the server runs.
std::vector<Route> library_routes(const Library& library, const std::vector<Exercise>& exercises);

}  // namespace attune::server
