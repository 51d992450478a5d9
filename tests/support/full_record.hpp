// A client's record with a row in every table that has a client_id, put straight into the database.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/support/database.hpp"

namespace attune::tests {

// Adds them to the record of a client who has an episode. `number` from 1 to 3 tells records apart where a
// merge would not let both have the same: a place of a goal, a service, a time.
void fill_record(Database& database, const std::string& client_id, const std::string& user_id, int number);

// By the catalogue.
std::vector<std::string> tables_with_client_id(Database& database);

// Every row of these clients by table, as text. Without row_version of what keeps a history.
std::map<std::string, std::string> rows_of(Database& database, const std::vector<std::string>& client_ids);

}  // namespace attune::tests
