// Writes the demonstration's rows, a table at a time.
#pragma once

#include <string>

#include "server/db/connection.hpp"
#include "server/demo/records.hpp"

namespace attune::server::demo {

// Row-level security then sees what this user sees, until the end of the transaction.
void act_for(Connection& owner, const std::string& user_id);

// In the open transaction, as attune_owner acting for the therapist whose caseload it is.
void write_records(Connection& owner, const std::string& therapist_id, const Records& records);

}  // namespace attune::server::demo
