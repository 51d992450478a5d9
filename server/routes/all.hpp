// Every address that the server answers under /api/v1.
#pragma once

#include "server/db/pool.hpp"
#include "server/route_table.hpp"

namespace attune::server {

class ImportRuns;

// Pool and runs must outlive the table. `practice_if_unnamed` stands in until the database holds a practice.
RouteTable all_routes(Pool& pool, ImportRuns& runs, const api::Practice& practice_if_unnamed,
                      const std::string& pages_address);

}  // namespace attune::server
