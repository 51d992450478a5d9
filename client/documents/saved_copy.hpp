// A document's bytes, out of the server's answer and onto the disk.
#pragma once

#include <filesystem>
#include <string>

#include "shared/result.hpp"

namespace attune::desktop {

// Refuses (malformed) what is not base64.
Result<std::string> bytes_of_base64(const std::string& text);

// Refuses (invalid) what the disk refuses, with its reason; a half-written file is removed.
Result<void> write_copy(const std::filesystem::path& path, const std::string& bytes);

}  // namespace attune::desktop
