// /practice/retention-rule and /clients/{client_id}/legal-holds: how long records are kept.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> retention_routes();

}  // namespace attune::server
