// /clients/{client_id}/manuscripts, documents written from the record; and the practice's own paper.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> manuscript_routes();

}  // namespace attune::server
