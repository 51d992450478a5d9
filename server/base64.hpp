// Bytes as the text that JSON and the database's decode() take, and back.
#pragma once

#include <string>
#include <string_view>

#include "shared/result.hpp"

namespace attune::server {

std::string base64(std::string_view bytes);

// Refuses (malformed) what is not base64, line breaks included.
Result<std::string> from_base64(std::string_view text);

}  // namespace attune::server
