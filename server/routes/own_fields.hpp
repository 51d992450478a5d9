// /own-fields and /clients/{client_id}/fields: what a practice asks about its clients besides.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> own_field_routes();

}  // namespace attune::server
