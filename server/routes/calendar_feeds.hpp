// Addresses at which another calendar follows one's diary: made, listed, revoked.
#pragma once

#include <vector>

#include "server/http/route.hpp"
#include "server/routes/reach.hpp"

namespace attune::server {

// `reach` must outlive the routes.
std::vector<Route> calendar_feed_routes(const Reach& reach);

}  // namespace attune::server
