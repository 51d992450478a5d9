// Supervision in the demonstration practice: since when it goes on, and what was agreed.
#pragma once

#include <string>

#include "server/db/connection.hpp"

namespace attune::server::demo {

// Once the supervisor, their supervisees and their clients are there.
void add_supervision_matters(Connection& owner);

}  // namespace attune::server::demo
