// Bringing a database up to what this Attune needs: its migrations, then the library of instruments and
// exercises.
#pragma once

#include <string>
#include <vector>

#include "shared/result.hpp"

namespace attune::server {

// The names of the migrations that ran. `connection` is attune_owner's. Refuses as migrate() and
// sync_library() do. Throws when the database fails.
Result<std::vector<std::string>> upgrade(const std::string& connection);

}  // namespace attune::server
