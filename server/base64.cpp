#include "server/base64.hpp"

#include <sodium.h>

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

}  // namespace

std::string base64(std::string_view bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back();  // the terminating NUL
    return text;
}

Result<std::string> from_base64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, nullptr, variant) != 0)
        return Refusal{RefusalCode::malformed, say("The content must be base64. Nothing was kept.")};
    bytes.resize(length);
    return bytes;
}

}  // namespace attune::server
