// Outcomes of the practice: the figures, and who is behind each of them.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

class KeptCounts;

// `kept` must outlive them.
std::vector<Route> outcome_routes(KeptCounts& kept);

}  // namespace attune::server
