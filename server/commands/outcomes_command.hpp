// attunectl outcomes: how many changed reliably on a score, of a file or of the practice. Counts only, as its
// lead may see them.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace attune::server {

// `database` gives the connection string, or nothing when none was named.
void add_outcomes_command(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
