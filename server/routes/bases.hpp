// Putting a basis of the practice's verdicts into use.
#pragma once

#include <vector>

#include "server/route_table.hpp"

namespace attune::server {

std::vector<Route> basis_routes();

}  // namespace attune::server
