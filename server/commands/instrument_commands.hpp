// attunectl instrument: the practice's own measures, from files (docs/own-measures.md).
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace attune::server {

// `database` gives the connection string when a command runs.
void add_instrument_commands(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
