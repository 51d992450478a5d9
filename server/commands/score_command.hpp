// attunectl score: a file of answers becomes a file of scores. Needs no database.
#pragma once

#include <CLI/App.hpp>

namespace attune::server {

void add_score_command(CLI::App& app);

}  // namespace attune::server
