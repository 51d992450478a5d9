// SHA-256 of bytes, in hexadecimal.
#pragma once

#include <string>
#include <string_view>

namespace attune::server {

std::string sha256(std::string_view bytes);

}  // namespace attune::server
