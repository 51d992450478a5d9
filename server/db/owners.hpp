// Who answers for clients.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/inbox.hpp"

namespace attune::server {

// Of those among these clients whom the acting user sees, once each.
std::vector<api::Owner> owners_of(Connection& db, const std::vector<std::string>& client_ids);

}  // namespace attune::server
