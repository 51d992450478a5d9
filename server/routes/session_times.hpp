// What is asked of the time of a session or an appointment before anything is looked up.
#pragma once

#include "server/routes/faults.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// From 5 to 600 minutes; from 1970 until five years ahead.
void check_session_time(Faults& faults, Instant starts_at, int minutes, Instant now);

}  // namespace attune::server
