// Text from outside, and what it must be before anything is read from it: UTF-8, without NUL, of bounded
// size.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "shared/result.hpp"

namespace attune {

// Where `bytes` stop being UTF-8 (overlong forms and surrogates are none); nullopt when they are throughout.
std::optional<std::size_t> first_not_utf8(std::string_view bytes);

std::size_t characters(std::string_view utf8);

// Without the white space at both ends, no-break spaces too.
std::string_view trimmed(std::string_view utf8);

// Says both sizes in megabytes.
Refusal too_large(std::size_t bytes, std::size_t limit);

// The text without a byte order mark. Refuses (too_large) more than `limit` bytes, and (malformed) NUL or
// what is not UTF-8, naming the line.
Result<std::string_view> plain_text(std::string_view bytes, std::size_t limit);

}  // namespace attune
