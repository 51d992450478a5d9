#include "server/hash.hpp"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

namespace attune::server {

std::string sha256(std::string_view bytes)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    return sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
}

}  // namespace attune::server
