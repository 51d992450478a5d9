// /clients/{client_id}/sessions: appointments planned and held.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> session_routes();

}  // namespace attune::server
