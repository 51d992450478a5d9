#include "shared/api/message.hpp"

#include <array>

#include "shared/domain/plain_text.hpp"

namespace attune::api {

namespace {

bool unreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::optional<char> escaped_byte(std::string_view two)
{
    unsigned byte = 0;
    const auto [end, error] = std::from_chars(two.data(), two.data() + two.size(), byte, 16);
    if (two.size() != 2 || error != std::errc{} || end != two.data() + 2 || byte == 0)
        return std::nullopt;
    return static_cast<char>(byte);
}

// The text up to the next `separator`, which is dropped; `rest` goes on behind it.
std::string_view next_part(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return part;
}

std::string text_of(const boost::json::value& value)
{
    return value.is_string() ? std::string{value.get_string()} : boost::json::serialize(value);
}

}  // namespace

std::string percent_encode(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved(c))
            encoded += c;
        else
            encoded.append({'%', hex[byte >> 4U], hex[byte & 15U]});
    }
    return encoded;
}

Result<std::string> percent_decode(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto byte = escaped_byte(text.substr(i + 1, 2));
        if (!byte)
            return Refusal{RefusalCode::malformed, "The address holds a broken escape after \"%\"."};
        decoded += *byte;
        i += 2;
    }
    if (decoded.find('\0') != std::string::npos || first_not_utf8(decoded))
        return Refusal{RefusalCode::malformed, "The address is not valid UTF-8."};
    return decoded;
}

Result<Parameters> parse_query(std::string_view query)
{
    Parameters parameters;
    while (!query.empty()) {
        auto pair = next_part(query, '&');
        const auto name = percent_decode(next_part(pair, '='));
        const auto value = percent_decode(pair);
        if (!name)
            return name.error();
        if (!value)
            return value.error();
        parameters.insert_or_assign(*name, *value);
    }
    return parameters;
}

std::optional<Result<Parameters>> match_path(std::string_view pattern, std::string_view path)
{
    Parameters parameters;
    while (!pattern.empty() && !path.empty()) {
        const auto expected = next_part(pattern, '/');
        const auto found = next_part(path, '/');
        if (!expected.starts_with('{')) {
            if (expected != found)
                return std::nullopt;
            continue;
        }
        if (found.empty())
            return std::nullopt;
        auto value = percent_decode(found);
        if (!value)
            return Result<Parameters>{value.error()};
        parameters.emplace(expected.substr(1, expected.size() - 2), *value);
    }
    if (!pattern.empty() || !path.empty())
        return std::nullopt;
    return Result<Parameters>{std::move(parameters)};
}

std::string fill_path(std::string_view pattern, boost::json::object& fields)
{
    std::string path;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        path += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const auto close = pattern.find('}', open);
        const auto name = pattern.substr(open + 1, close - open - 1);
        path += percent_encode(text_of(fields.at(name)));
        fields.erase(name);
        pattern.remove_prefix(close + 1);
    }
    return path;
}

std::string write_query(const boost::json::object& fields)
{
    std::string query;
    for (const auto& [name, value] : fields) {
        query += query.empty() ? "" : "&";
        query += percent_encode(name) + '=' + percent_encode(text_of(value));
    }
    return query;
}

boost::json::value whole_number(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return boost::json::string{text.data(), text.size()};
    return number;
}

Result<std::int64_t> parse_row_version(std::string_view if_match)
{
    if (if_match.size() >= 2 && if_match.front() == '"' && if_match.back() == '"')
        if_match = if_match.substr(1, if_match.size() - 2);
    std::int64_t version = 0;
    const auto [end, error] = std::from_chars(if_match.data(), if_match.data() + if_match.size(), version);
    if (if_match.empty() || error != std::errc{} || end != if_match.data() + if_match.size())
        return Refusal{RefusalCode::malformed, "If-Match must be the record's row_version, a whole number."};
    return version;
}

}  // namespace attune::api
