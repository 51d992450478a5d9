// What may be a practice's logo: a PNG of a sensible size, which travels as base64.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

inline constexpr std::size_t most_logo_bytes = std::size_t{200} * 1024;
inline constexpr unsigned most_logo_pixels = 2000;  // across and down

// Why these bytes are no logo: no PNG, too many bytes or too many pixels. Looks at the head of the file only.
std::optional<std::string> fault_of_logo(std::string_view bytes);

// Nothing for what is not base64 (RFC 4648, padded).
std::optional<std::string> bytes_of_base64(std::string_view text);
std::string base64_of(std::string_view bytes);

}  // namespace attune
