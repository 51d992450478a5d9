// The record of a client's latest episode, put together for reports and letters.
#pragma once

#include <string>

#include "reports/episode_record.hpp"
#include "server/context.hpp"
#include "shared/result.hpp"

namespace attune::server {

// As it stands now. Refuses (not_found) an unknown client, and one who has no episode.
Result<reports::EpisodeRecord> episode_record(Context& context, const std::string& client_id);

}  // namespace attune::server
