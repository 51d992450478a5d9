// The record of one episode of a client, put together for reports and letters.
#pragma once

#include <optional>
#include <string>

#include "reports/episode_record.hpp"
#include "server/context.hpp"
#include "shared/result.hpp"

namespace attune::server {

// As it stands now; without `episode_id`, of the latest. What belongs to a client rather than to an episode
// (goals, plan, life events) is there as far as it falls into the episode. Refuses (not_found) an unknown
// client or episode, and a client who has none.
Result<reports::EpisodeRecord> episode_record(Context& context, const std::string& client_id,
                                              const std::optional<std::string>& episode_id = std::nullopt);

}  // namespace attune::server
