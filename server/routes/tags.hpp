// /practice/tags and /clients/{client_id}/tags: words by which a practice sorts its clients.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> tag_routes();

}  // namespace attune::server
