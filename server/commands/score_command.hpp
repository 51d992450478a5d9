// attunectl score: a file of answers becomes a file of scores. Needs no database, but for measures and keys
// of a practice's own.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace attune::server {

// `database` gives the connection string, or nothing when none was named.
void add_score_command(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
