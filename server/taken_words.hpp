// A time that is taken, in words: whose, when, and by what.
#pragma once

#include <optional>
#include <vector>

#include "server/db/appointments.hpp"
#include "shared/result.hpp"

namespace attune::server {

// The times that these appointments, alike but for their start, are to have: for their therapist, their room
// and whoever comes or would come again.
WantedTimes wanted_by(const std::vector<api::Appointment>& appointments);

// Refusal (conflict) of `wanted` times, some of which are taken; each is named as a field "starts_at".
// `taken` is not empty.
Refusal times_taken(const std::vector<TakenTime>& taken, std::size_t wanted, Instant now);

// The same at once: nothing when all are free.
std::optional<Refusal> refuse_taken(Connection& db, const WantedTimes& wanted, Instant now);

// The wanted starts that something stands in the way of, once each, by time.
std::vector<Instant> starts_of(const std::vector<TakenTime>& taken);

}  // namespace attune::server
