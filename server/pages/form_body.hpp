// The fields of an HTML form as browsers send them.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

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

inline std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end ? std::optional{value} : std::nullopt;
}

// What stands in the field of that name; empty without it.
inline std::string field_in(const api::Parameters& fields, const std::string& name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

// A whole number in the field of that name.
inline std::optional<int> number_in(const api::Parameters& fields, const std::string& name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::nullopt : whole_number(found->second);
}

}  // namespace attune::server
