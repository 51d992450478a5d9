// The PDF of a summary on this computer's disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/api/documents.hpp"

namespace attune::desktop {

// Initials and date alone, for a file travels: "WL 2026-11-24.pdf".
std::string file_name_for(const std::string& initials, Day day);

// The bytes that the server sent in base64; nothing when they are none.
std::optional<std::string> bytes_of(const api::DocumentWithContent& document);

// Exactly those bytes, whole or not at all: temporary file beside it, fsync, rename. Throws
// std::system_error.
void write_whole(const std::filesystem::path& path, const std::string& bytes);

}  // namespace attune::desktop
