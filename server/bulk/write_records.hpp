// Writes whole records, a table at a time.
#pragma once

#include <string>

#include "server/bulk/records.hpp"
#include "server/db/connection.hpp"

namespace attune::server::bulk {

// In the open transaction, acting for the therapist whose caseload it is. A care team is written by
// attune_owner alone.
void write_records(Connection& db, const std::string& therapist_id, const Records& records);

}  // namespace attune::server::bulk
