// /clients/{client_id}/administrations, series and flags: measures given, their courses, and risk answers.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> administration_routes();

}  // namespace attune::server
