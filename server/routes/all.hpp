// Every address that the server answers under /api/v1.
#pragma once

#include "server/db/pool.hpp"
#include "server/route_table.hpp"
#include "server/routes/reach.hpp"

namespace attune::server {

class ImportRuns;

// Pool, runs and reach must outlive the table. `practice_if_unnamed` stands in until the database holds a
// practice.
RouteTable all_routes(Pool& pool, ImportRuns& runs, const api::Practice& practice_if_unnamed,
                      const Reach& reach);

}  // namespace attune::server
