// /imports and /import-runs: taking over earlier records, and taking an import back.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

class ImportRuns;

// `runs` must outlive the routes.
std::vector<Route> import_routes(ImportRuns& runs);

}  // namespace attune::server
