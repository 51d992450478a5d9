// Signing in and out, and the first user of a private installation.
#pragma once

#include <vector>

#include "server/db/pool.hpp"
#include "server/http/route.hpp"

namespace attune::server {

// SignIn and CreateFirstUser. `pool` must outlive them. They hold no connection while a password is hashed.
// `practice_if_unnamed` stands in until the database holds a practice.
std::vector<OpenRoute> sign_in_routes(Pool& pool, const api::Practice& practice_if_unnamed);

// SignOut.
std::vector<Route> sign_out_routes();

}  // namespace attune::server
