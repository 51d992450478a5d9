#include "server/auth/tokens.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace attune::server::auth {

namespace {

// Before main, and as often as it likes: without it libsodium works, but by its slower code.
[[maybe_unused]] const int sodium_ready = sodium_init();

using Digest = std::array<unsigned char, 32>;

std::string hexadecimal(const Digest& bits)
{
    std::string text(2 * bits.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bits.data(), bits.size());
    text.pop_back();  // the terminating zero
    return text;
}

constexpr std::string_view scheme = "Bearer ";

}  // namespace

std::string make_token()
{
    Digest bits{};
    randombytes_buf(bits.data(), bits.size());
    std::string text(sodium_base64_ENCODED_LEN(bits.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();  // the terminating zero
    return text;
}

std::string make_key()
{
    Digest bits{};
    randombytes_buf(bits.data(), bits.size());
    return hexadecimal(bits);
}

std::string hash_of(std::string_view secret)
{
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(secret.data()),
                       secret.size(), nullptr, 0);
    return hexadecimal(digest);
}

bool is_token(std::string_view text)
{
    constexpr std::size_t characters = 43;
    return text.size() == characters && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_';
           });
}

bool is_hash(std::string_view text)
{
    constexpr std::size_t digits = 64;
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<std::string_view> bearer_token(const std::optional<std::string>& authorization)
{
    if (!authorization || !authorization->starts_with(scheme))
        return std::nullopt;
    return std::string_view{*authorization}.substr(scheme.size());
}

}  // namespace attune::server::auth
