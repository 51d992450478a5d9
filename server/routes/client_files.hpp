// /clients/{client_id}/file: what stands beside the care in a client's record.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> client_file_routes();

}  // namespace attune::server
