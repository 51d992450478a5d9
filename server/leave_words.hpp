// Times at which a therapist is away: looked for before something is booked there, and said in words.
#pragma once

#include <string>
#include <vector>

#include "server/db/appointments.hpp"
#include "shared/api/availability.hpp"
#include "shared/result.hpp"

namespace attune::server {

// A start that somebody would like to have, and the leave that it falls into.
struct AwayTime {
    Instant wanted;
    api::Leave leave;
};

std::vector<AwayTime> away_at(Connection& db, const std::string& therapist_id,
                              const std::vector<Instant>& starts, int minutes);

// Both, each once, in order.
std::vector<Instant> with_starts_of(std::vector<Instant> starts, const std::vector<AwayTime>& away);

// Refuses (conflict): who is away and when under api::away_field, what is taken beside it under "starts_at".
// `wanted` is how many were asked for.
Refusal times_away(const std::vector<AwayTime>& away, const std::vector<TakenTime>& taken, std::size_t wanted,
                   Instant now);

}  // namespace attune::server
