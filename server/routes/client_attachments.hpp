// Files of a client's record, and how much room the practice gives to them.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> client_attachment_routes();

}  // namespace attune::server
