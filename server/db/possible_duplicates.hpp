// Clients who may be the same person as another.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/duplicates.hpp"

namespace attune::server {

// Among the acting user's caseload; at most 20, those with the most signs first.
std::vector<api::PossibleDuplicate> possible_duplicates(Connection& db, const std::string& client_id);
// The same of somebody who is not entered yet.
std::vector<api::PossibleDuplicate> possible_duplicates_of(Connection& db, const api::ClientDetails& details);

// Of the whole practice, for an assistant or a lead; none for anybody else. Those with the most signs first.
std::vector<api::DuplicatePair> duplicate_pairs(Connection& db, std::size_t most);

}  // namespace attune::server
