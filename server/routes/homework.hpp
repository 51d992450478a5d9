// /clients/{client_id}/assignments: exercises set as homework, and how they went.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> homework_routes();

}  // namespace attune::server
