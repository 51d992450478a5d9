// The secret in a link's address. It is made here, and the server is told its hash alone.
#pragma once

#include <string>

namespace attune::desktop {

struct LinkToken {
    std::string token;  // 256 random bits, 43 characters of base64url
    std::string hash;   // BLAKE2b-256 of these characters, 64 hexadecimal digits
};

LinkToken new_link_token();

}  // namespace attune::desktop
