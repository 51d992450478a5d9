// Times from another calendar, taken over into one's own diary.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> calendar_import_routes();

}  // namespace attune::server
