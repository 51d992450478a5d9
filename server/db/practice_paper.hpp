// What stands on the practice's paper, and how a user signs; the last that was entered holds.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/manuscripts.hpp"

namespace attune::server {

// As it is, or as it was at a moment. Version 0 and nothing on it before the first.
api::PracticePaperRead read_practice_paper(Connection& db, const std::optional<Instant>& at = std::nullopt);
void add_practice_paper(Connection& db, const api::PracticePaper& paper, const std::string& by);

api::Signature read_signature(Connection& db, const std::string& user_id);
void add_signature(Connection& db, const api::Signature& signature, const std::string& user_id);

}  // namespace attune::server
