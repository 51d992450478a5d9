// What is asked of the time and the room of a session or an appointment before anything else is.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// From 5 to 600 minutes; from 1970 until five years ahead.
void check_session_time(Faults& faults, Instant starts_at, int minutes, Instant now);

// There is such a room, and what lies ahead is not booked into one that is closed.
void check_room(Faults& faults, Connection& db, const std::optional<std::string>& room_id, Instant starts_at,
                Instant now);

}  // namespace attune::server
