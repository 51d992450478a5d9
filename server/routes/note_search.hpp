// /note-searches: search in the notes of one's own caseload.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> note_search_routes();

}  // namespace attune::server
