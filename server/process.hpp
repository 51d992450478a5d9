// Running another program to its end, and being somebody else.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune::server {

// Runs a program (argv[0] is its path) with its output added to `log`; its exit status. Throws
// std::system_error when it cannot be started.
int run_program(const std::vector<std::string>& argv, const std::filesystem::path& log);

[[nodiscard]] bool runs_as_root();

// Becomes `user` for good. Call before any thread is started. Throws std::runtime_error with a sentence.
void become(const std::string& user);

}  // namespace attune::server
