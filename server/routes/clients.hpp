// /clients: adding people, changing what is known of them, and their workspace.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> client_routes();

}  // namespace attune::server
