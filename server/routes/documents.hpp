// /clients/{client_id}/documents and session summaries.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> document_routes();

}  // namespace attune::server
