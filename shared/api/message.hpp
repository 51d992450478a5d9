// How a request travels: which of its members go in the path, the query, the If-Match header and the body.
// Both sides use this one rule.
#pragma once

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "shared/api/endpoint.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

namespace attune::api {

// A request taken apart. `path` and `query` are percent-encoded; `path` begins with /api/v1.
struct Message {
    Method method = Method::get;
    std::string path;
    std::string query;                     // without the question mark; empty for none
    std::optional<std::string> body;       // JSON; absent for GET and for empty requests
    std::optional<std::int64_t> if_match;  // the record's row_version
};

using Parameters = std::map<std::string, std::string, std::less<>>;

std::string percent_encode(std::string_view text);
// Refuses (malformed) a broken escape, %00 and invalid UTF-8.
Result<std::string> percent_decode(std::string_view text);
Result<Parameters> parse_query(std::string_view query);

// The parameters of `path` (decoded) when it has the shape of `pattern`, which holds {name} segments.
std::optional<Result<Parameters>> match_path(std::string_view pattern, std::string_view path);

// Replaces each {name} in `pattern` by that member of `fields` and removes the member.
std::string fill_path(std::string_view pattern, boost::json::object& fields);

// The members left in `fields`, texts and numbers, as a query string.
std::string write_query(const boost::json::object& fields);

// The number that a path or a query spells, or the text itself when it is none.
boost::json::value whole_number(std::string_view text);

// Path and query carry texts; the members of that name may be numbers.
template <class Request>
boost::json::value as_member(const std::string& name, const std::string& text)
{
    boost::json::value value = boost::json::string{text};
    boost::mp11::mp_for_each<boost::describe::describe_members<Request, boost::describe::mod_public>>(
        [&](auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<Request&>().*member.pointer)>;
            if constexpr (json::Number<Member>)
                if (name == member.name)
                    value = whole_number(text);
        });
    return value;
}

// `"7"` or `7`; refuses (malformed) anything else.
Result<std::int64_t> parse_row_version(std::string_view if_match);

template <Endpoint E>
Message to_message(const typename E::Request& request)
{
    boost::json::object fields = json::to_value(request).as_object();
    Message message;
    message.method = E::method;
    message.path = std::string{root} + fill_path(E::path, fields);
    if constexpr (E::guard == Guard::row_version) {
        message.if_match = request.row_version;
        fields.erase("row_version");
    }
    if (E::method == Method::get)
        message.query = write_query(fields);
    else if (!fields.empty())
        message.body = boost::json::serialize(fields);
    return message;
}

// Puts a request together again. `row_version` is what If-Match carried, read already. Refuses (malformed)
// with the path of each fault.
template <Endpoint E>
Result<typename E::Request> from_message(const Parameters& path, const Parameters& query,
                                         std::string_view body, std::optional<std::int64_t> row_version)
{
    boost::json::object fields;
    if (E::method != Method::get && !body.empty()) {
        auto parsed = json::parse(body);
        if (!parsed)
            return parsed.error();
        if (!parsed->is_object())
            return Refusal{RefusalCode::malformed, "The body must be a JSON object."};
        fields = std::move(parsed->get_object());
    }
    for (const auto& [name, text] : query)
        fields[name] = as_member<typename E::Request>(name, text);
    for (const auto& [name, text] : path)
        fields[name] = as_member<typename E::Request>(name, text);
    if (row_version)
        fields["row_version"] = *row_version;
    return json::from_value<typename E::Request>(fields);
}

}  // namespace attune::api
