#include "server/http/byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace attune::server::http {

namespace {

std::optional<std::size_t> number(std::string_view text)
{
    std::size_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end ? std::optional{value} : std::nullopt;
}

// "-500": the last 500.
std::optional<ByteRange> at_the_end(std::string_view count, std::size_t length)
{
    const auto asked = number(count);
    if (!asked)
        return std::nullopt;
    const auto bytes = std::min(*asked, length);
    return ByteRange{length - bytes, bytes};
}

}  // namespace

std::optional<ByteRange> byte_range(const std::optional<std::string>& range, std::size_t length)
{
    constexpr std::string_view unit = "bytes=";
    if (!range || !range->starts_with(unit))
        return std::nullopt;
    const auto asked = std::string_view{*range}.substr(unit.size());
    const auto dash = asked.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    if (dash == 0)
        return at_the_end(asked.substr(1), length);
    const auto first = number(asked.substr(0, dash));
    const auto to = asked.substr(dash + 1);
    const auto last = to.empty() ? std::optional{length - 1} : number(to);
    if (!first || !last || (!to.empty() && *last < *first))
        return std::nullopt;
    if (*first >= length)
        return ByteRange{length, 0};
    return ByteRange{*first, std::min(*last, length - 1) - *first + 1};
}

std::string content_range(const ByteRange& range, std::size_t length)
{
    const auto part = range.bytes == 0
                          ? std::string{"*"}
                          : std::to_string(range.first) + '-' + std::to_string(range.first + range.bytes - 1);
    return "bytes " + part + '/' + std::to_string(length);
}

}  // namespace attune::server::http
