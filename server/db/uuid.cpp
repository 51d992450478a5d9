#include "server/db/uuid.hpp"

#include <array>
#include <sodium.h>

namespace attune::server {

namespace {

constexpr bool is_hyphen_place(std::size_t i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

constexpr bool is_hexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

std::string new_uuid()
{
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);  // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);  // variant of RFC 9562

    std::array<char, 33> hexadecimal{};
    sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), bytes.data(), bytes.size());
    std::string text{hexadecimal.data()};
    for (const std::size_t place : {8U, 13U, 18U, 23U})
        text.insert(place, 1, '-');
    return text;
}

bool is_uuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_hyphen_place(i) ? text[i] != '-' : !is_hexadecimal(text[i]))
            return false;
    return true;
}

}  // namespace attune::server
