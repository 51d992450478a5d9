// The secrets that the server makes: tokens of sign-ins, which only the caller keeps, and keys of drafts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::server::auth {

// 43 characters of base64url.
std::string make_token();

// 256 random bits in hexadecimal: what encrypts a user's drafts.
std::string make_key();

// BLAKE2b-256, in hexadecimal: what the database keeps of a secret.
std::string hash_of(std::string_view secret);

// Whether it looks like one.
bool is_hash(std::string_view text);
bool is_token(std::string_view text);

// The token of "Bearer …", if `authorization` is that.
std::optional<std::string_view> bearer_token(const std::optional<std::string>& authorization);

}  // namespace attune::server::auth
