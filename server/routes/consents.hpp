// /clients/{client_id}/consents: what a client agreed to, refused or withdrew.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> consent_routes();

}  // namespace attune::server
