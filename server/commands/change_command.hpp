// attunectl change: a file of first and last scores becomes verdicts or counts, by a named formula. Needs no
// database.
#pragma once

#include <CLI/App.hpp>

namespace attune::server {

void add_change_command(CLI::App& app);

}  // namespace attune::server
