// What is outstanding across clients, what the accountant gets, and one client's account.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> money_routes();

}  // namespace attune::server
