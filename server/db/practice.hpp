// The practice that the database belongs to.
#pragma once

#include <string>

#include "server/db/connection.hpp"
#include "shared/api/sign_in.hpp"

namespace attune::server {

// Its name is empty while it has none. needs_first_user says that there are no users at all.
api::Practice read_practice(Connection& db);

// Names it, as attune_owner.
void name_practice(Connection& db, const std::string& name, bool demonstration);

}  // namespace attune::server
