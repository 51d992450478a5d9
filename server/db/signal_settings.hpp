// What the practice sets for its signals.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/inbox.hpp"

namespace attune::server {

// The last that were entered, if any.
std::optional<api::EnteredSignalSettings> read_signal_settings(Connection& db);

void add_signal_settings(Connection& db, const SignalSettings& settings, const std::string& by);

}  // namespace attune::server
