// Writes whole records, a table at a time.
#pragma once

#include <string>

#include "server/bulk/records.hpp"
#include "server/db/connection.hpp"

namespace attune::server::bulk {

// In the open transaction, as attune_owner acting for the therapist whose caseload it is.
void write_records(Connection& owner, const std::string& therapist_id, const Records& records);

}  // namespace attune::server::bulk
