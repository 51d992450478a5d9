// The fields of an HTML form as browsers send them.
#pragma once

#include <charconv>
#include <optional>
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

// A whole number in the field of that name.
inline std::optional<int> number_in(const api::Parameters& fields, const std::string& name)
{
    const auto found = fields.find(name);
    if (found == fields.end())
        return std::nullopt;
    int value = 0;
    const auto* end = found->second.data() + found->second.size();
    const auto [rest, error] = std::from_chars(found->second.data(), end, value);
    return error == std::errc{} && rest == end ? std::optional{value} : std::nullopt;
}

}  // namespace attune::server
