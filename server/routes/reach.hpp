// How the practice reaches its clients.
#pragma once

#include <string>

namespace attune::server {

struct Reach {
    std::string address;  // where clients reach this server, "https://practice.example"; empty: nowhere
    bool mails = false;   // it has a relay to hand e-mails to
};

}  // namespace attune::server
