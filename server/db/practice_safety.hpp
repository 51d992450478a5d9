// The table practice_safety: what a client reads after an answer about self-harm. Rows are only ever added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/practice_safety.hpp"

namespace attune::server {

// The one that holds now.
std::optional<api::PracticeSafety> read_practice_safety(Connection& db);

// Whom add_practice_safety takes as cover, by name.
std::vector<api::Cover> who_may_stand_in(Connection& db);

// `by` is a user's id. False when nobody of the cover's name may sign off risk answers.
bool add_practice_safety(Connection& db, const api::EnterPracticeSafety::Request& safety,
                         const std::string& by);

}  // namespace attune::server
