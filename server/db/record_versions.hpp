// Which records a document is made from, and in which versions they stood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/documents.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// The client, the episode, its sessions (those that are booked too), progress notes with their addenda, forms
// and the risk flags they raised, homework with how it was practised, goals, life events and the care plan,
// up to and including a day; then the practice's paper and the signature of whoever asks. Private notes
// never. `session_id`: of the notes that session's alone.
std::vector<api::RecordVersion> record_versions(Connection& db, const std::string& client_id,
                                                const std::string& episode_id, Day until,
                                                const std::optional<std::string>& session_id = {});

}  // namespace attune::server
