// Exercises of the practice's own, and their files.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> own_exercise_routes();

}  // namespace attune::server
