#include "client/links/link_token.hpp"

#include <array>
#include <sodium.h>

namespace attune::desktop {

LinkToken new_link_token()
{
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 44> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    LinkToken made{text.data(), {}};

    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    const std::basic_string<unsigned char> message{made.token.begin(), made.token.end()};
    crypto_generichash(digest.data(), digest.size(), message.data(), message.size(), nullptr, 0);
    std::array<char, 2 * digest.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    made.hash = hex.data();
    return made;
}

}  // namespace attune::desktop
