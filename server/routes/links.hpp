// /clients/{client_id}/links: what a client answers on their own device.
#pragma once

#include <vector>

#include "server/http/route.hpp"
#include "server/routes/reach.hpp"

namespace attune::server {

// `address`: where clients reach this server; empty where they cannot. It must outlive the routes.
std::vector<Route> link_routes(const Reach& reach);

}  // namespace attune::server
