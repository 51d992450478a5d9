// Which records a document is made from, and in which versions they stood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/documents.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// The client, the sessions, progress notes, forms, homework, goals and the care plan of one episode, up to
// and including a day; private notes never. `session_id`: of the notes that session's alone.
std::vector<api::RecordVersion> record_versions(Connection& db, const std::string& client_id,
                                                const std::string& episode_id, Day until,
                                                const std::optional<std::string>& session_id = {});

}  // namespace attune::server
