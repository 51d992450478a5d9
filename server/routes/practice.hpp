// What a practice says of itself before anybody has signed in.
#pragma once

#include <vector>

#include "server/db/pool.hpp"
#include "server/http/route.hpp"

namespace attune::server {

// ReadPractice. `pool` must outlive it; `practice_if_unnamed` stands in until the database holds a practice.
std::vector<OpenRoute> practice_routes(Pool& pool, const api::Practice& practice_if_unnamed);

}  // namespace attune::server
