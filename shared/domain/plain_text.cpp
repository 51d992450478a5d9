#include "shared/domain/plain_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace attune {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";

unsigned byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool continues(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() && (byte_at(bytes, at) & 0xC0U) == 0x80U;
}

// How many bytes the character at `at` takes; 0 where none begins. The second byte's bounds keep out overlong
// forms, surrogates and what lies beyond the last character (The Unicode Standard, table 3-7).
std::size_t length_at(std::string_view bytes, std::size_t at)
{
    const auto first = byte_at(bytes, at);
    if (first < 0x80U)
        return 1;
    const std::size_t length = first < 0xC2U   ? 0
                               : first < 0xE0U ? 2
                               : first < 0xF0U ? 3
                               : first < 0xF5U ? 4
                                               : 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(bytes, at + i))
            return 0;
    const auto second = length > 1 ? byte_at(bytes, at + 1) : 0x80U;
    const bool overlong = (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
    const bool beyond = (first == 0xEDU && second > 0x9FU) || (first == 0xF4U && second > 0x8FU);
    return overlong || beyond ? 0 : length;
}

std::string line_of(std::string_view bytes, std::size_t at)
{
    return std::to_string(std::ranges::count(bytes.substr(0, at), '\n') + 1);
}

std::string megabytes(std::size_t bytes)
{
    const auto tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

}  // namespace

std::optional<std::size_t> first_not_utf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = length_at(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t characters(std::string_view utf8)
{
    constexpr auto starts_character = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return static_cast<std::size_t>(std::ranges::count_if(utf8, starts_character));
}

std::string_view trimmed(std::string_view utf8)
{
    constexpr std::array<std::string_view, 7> spaces{" ", "\t", "\r", "\n", "\f", "\v", no_break_space};
    const auto at_start = [&](std::string_view space) { return utf8.starts_with(space); };
    const auto at_end = [&](std::string_view space) { return utf8.ends_with(space); };
    for (auto space = std::ranges::find_if(spaces, at_start); space != spaces.end();
         space = std::ranges::find_if(spaces, at_start))
        utf8.remove_prefix(space->size());
    for (auto space = std::ranges::find_if(spaces, at_end); space != spaces.end();
         space = std::ranges::find_if(spaces, at_end))
        utf8.remove_suffix(space->size());
    return utf8;
}

Refusal too_large(std::size_t bytes, std::size_t limit)
{
    return {RefusalCode::too_large, "The text has " + megabytes(bytes) + "; there is room for " +
                                        megabytes(limit) + ". Nothing was read."};
}

Result<std::string_view> plain_text(std::string_view bytes, std::size_t limit)
{
    if (bytes.size() > limit)
        return too_large(bytes.size(), limit);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Refusal{RefusalCode::malformed,
                       "The text is in UTF-16. Save it as UTF-8, and load that file. Nothing was read."};
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return Refusal{RefusalCode::malformed, "Line " + line_of(bytes, nul) +
                                                   " holds the character NUL, so this is no text. "
                                                   "Nothing was read."};
    if (const auto wrong = first_not_utf8(bytes))
        return Refusal{RefusalCode::malformed, "Line " + line_of(bytes, *wrong) +
                                                   " is not UTF-8. Save the text as UTF-8, and load that "
                                                   "file. Nothing was read."};
    return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

}  // namespace attune
