#include "client/connection/key.hpp"

#include <array>
#include <sodium.h>

namespace attune::desktop {

std::string new_key()
{
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * bytes.size() + 1> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return text.data();
}

}  // namespace attune::desktop
