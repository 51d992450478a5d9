// attunectl import and undo-import: a practice's earlier records, from two spreadsheets, and back.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace attune::server {

// `database` gives the connection string.
void add_import_commands(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
