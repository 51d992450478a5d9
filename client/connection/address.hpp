// Where the server is: https://host:port, http://127.0.0.1:port (this computer only) or unix:/path.
#pragma once

#include <string>
#include <string_view>

#include "shared/result.hpp"

namespace attune::desktop {

struct Address {
    std::string base;         // what URLs begin with: "https://practice.example:8443"
    std::string socket_path;  // of the Unix socket; empty otherwise
    std::string name;         // for people: "practice.example", "this computer"
};

// Refuses (invalid) any other form, and http to any other computer: what is said there could be overheard.
Result<Address> parse_address(std::string_view text);

}  // namespace attune::desktop
