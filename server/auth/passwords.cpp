#include "server/auth/passwords.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <sodium.h>

#include "shared/languages/language.hpp"

namespace attune::server::auth {

namespace {

// Before main, and as often as it likes: without it libsodium works, but by its slower code.
[[maybe_unused]] const int sodium_ready = sodium_init();

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = 64UL * 1024 * 1024;
constexpr std::ptrdiff_t fewest_characters = 15;
constexpr std::ptrdiff_t most_characters = 128;

// Of UTF-8: bytes that continue a character are not counted.
std::ptrdiff_t characters_in(std::string_view text)
{
    return std::ranges::count_if(text,
                                 [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

}  // namespace

std::optional<Refusal> fault_in_password(std::string_view password)
{
    const auto characters = characters_in(password);
    if (characters < fewest_characters)
        return invalid("password",
                       to_say("A password has 15 characters or more; a few words in a row are easy to keep "
                              "in mind. Nothing was saved."));
    if (characters > most_characters)
        return invalid("password", to_say("A password has at most 128 characters. Nothing was saved."));
    return std::nullopt;
}

std::string hash_password(std::string_view password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), passes, memory) != 0)
        throw std::bad_alloc{};
    return hash.data();
}

bool verify_password(const std::string& hash, std::string_view password)
{
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

const std::string& hash_of_nobody()
{
    static const std::string hash = [] {
        std::array<char, 32> nobody_knows{};
        randombytes_buf(nobody_knows.data(), nobody_knows.size());
        return hash_password({nobody_knows.data(), nobody_knows.size()});
    }();
    return hash;
}

bool needs_rehash(const std::string& hash)
{
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory) != 0;
}

}  // namespace attune::server::auth
