// The fields of an HTML form as browsers send them.
#pragma once

#include <string>

#include "shared/api/message.hpp"

namespace attune::server {

// application/x-www-form-urlencoded. Refuses (malformed) what is not.
inline Result<api::Parameters> parse_form(std::string body)
{
    for (auto& c : body)
        if (c == '+')
            c = ' ';
    return api::parse_query(body);
}

}  // namespace attune::server
