// Passwords: argon2id, 64 MiB and three passes a hash.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/result.hpp"

namespace attune::server::auth {

// Refuses (invalid, for the field `password`) fewer than 15 or more than 128 characters. Any characters will
// do.
std::optional<Refusal> fault_in_password(std::string_view password);

// In the PHC string format. About 0.2 s and 64 MiB: never while a database connection is held.
std::string hash_password(std::string_view password);

// Takes as long for a wrong password as for the right one.
bool verify_password(const std::string& hash, std::string_view password);

// The hash of no password: checking against it takes as long as against anybody's.
const std::string& hash_of_nobody();

// Made with weaker settings than are in force now.
bool needs_rehash(const std::string& hash);

}  // namespace attune::server::auth
