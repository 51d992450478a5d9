// attunectl user: the people who sign in. Passwords are read from the terminal or from standard input, never
// from the command line.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace attune::server {

// `database` gives the connection string when a command runs.
void add_user_commands(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
