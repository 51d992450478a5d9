// Who changed which detail of a client, from what to what, and when.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/client_files.hpp"

namespace attune::server {

// Of the client, the people around them, their episodes and the fields of the practice's own: newest first,
// at most so many.
std::vector<api::DetailChange> detail_changes(Connection& db, const std::string& client_id, std::size_t most);

}  // namespace attune::server
