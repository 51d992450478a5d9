// What stands in a file, read at once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace attune {

// The bytes of a file; nothing when it cannot be read.
std::optional<std::string> file_text(const std::filesystem::path& file);

}  // namespace attune
