// Random identifiers of records. They reveal nothing, not even order.
#pragma once

#include <string>
#include <string_view>

namespace attune::server {

// A version 4 UUID from libsodium's randomness, which attuned and attunectl initialise at start.
std::string new_uuid();

// Whether PostgreSQL would take the text for a UUID as we write them: 8-4-4-4-12 hexadecimal digits.
bool is_uuid(std::string_view text);

}  // namespace attune::server
