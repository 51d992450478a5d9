// How the practice reaches its clients.
#pragma once

#include <string>
#include <vector>

namespace attune::server {

struct Reach {
    std::string address;  // where clients reach this server, "https://practice.example"; empty: nowhere
    bool mails = false;   // it has a relay to hand e-mails to
    std::vector<std::string> languages;  // that it speaks, "en" first
};

}  // namespace attune::server
