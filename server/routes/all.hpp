// Every address that the server answers under /api/v1.
#pragma once

#include "server/db/pool.hpp"
#include "server/route_table.hpp"
#include "server/routes/reach.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::server {

class ImportRuns;
class KeptCounts;

// Pool, runs, counts, reach and reading must outlive the table. `practice_if_unnamed` stands in until the
// database holds a practice.
RouteTable all_routes(Pool& pool, ImportRuns& runs, KeptCounts& counts,
                      const api::Practice& practice_if_unnamed, const Reach& reach,
                      const api::ReadReading::Reply& reading);

}  // namespace attune::server
