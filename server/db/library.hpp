// The library in the database: the tables instrument and exercise, which records refer to.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Makes the tables hold what the files say, as attune_owner, in one transaction: new versions are added, a
// version that no administration was scored with yet may still change. Refuses (conflict) to change one that
// was, and (malformed, invalid) files that do not hang together; nothing is changed then.
Result<void> sync_library(Connection& owner, const std::vector<std::string>& instrument_texts,
                          const std::string& exercises_text);

}  // namespace attune::server
