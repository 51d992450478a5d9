// /clients/{client_id}/notes: what is written about a session.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> note_routes();

}  // namespace attune::server
