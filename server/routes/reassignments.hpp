// Moving a form to the client it belongs to.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> reassignment_routes();

}  // namespace attune::server
