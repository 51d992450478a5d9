#include "shared/domain/plain_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";

unsigned byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

// A row of table 3-7 of the Unicode Standard: which second byte may follow a first one, in characters of
// `length` bytes. What is in no row is overlong, a surrogate, or beyond the last character.
struct WellFormed {
    unsigned first_from;
    unsigned first_to;
    unsigned second_from;
    unsigned second_to;
    std::size_t length;
};
constexpr std::array well_formed{
    WellFormed{0x00, 0x7F, 0x00, 0x00, 1}, WellFormed{0xC2, 0xDF, 0x80, 0xBF, 2},
    WellFormed{0xE0, 0xE0, 0xA0, 0xBF, 3}, WellFormed{0xE1, 0xEC, 0x80, 0xBF, 3},
    WellFormed{0xED, 0xED, 0x80, 0x9F, 3}, WellFormed{0xEE, 0xEF, 0x80, 0xBF, 3},
    WellFormed{0xF0, 0xF0, 0x90, 0xBF, 4}, WellFormed{0xF1, 0xF3, 0x80, 0xBF, 4},
    WellFormed{0xF4, 0xF4, 0x80, 0x8F, 4},
};

// How many bytes the character at `at` takes; 0 where none begins.
std::size_t length_at(std::string_view bytes, std::size_t at)
{
    const auto first = byte_at(bytes, at);
    const auto row = std::ranges::find_if(
        well_formed, [&](const WellFormed& one) { return first >= one.first_from && first <= one.first_to; });
    if (row == well_formed.end() || bytes.size() - at < row->length)
        return 0;
    for (std::size_t i = 1; i < row->length; ++i) {
        const auto byte = byte_at(bytes, at + i);
        if (byte < (i == 1 ? row->second_from : 0x80U) || byte > (i == 1 ? row->second_to : 0xBFU))
            return 0;
    }
    return row->length;
}

std::string line_of(std::string_view bytes, std::size_t at)
{
    return std::to_string(std::ranges::count(bytes.substr(0, at), '\n') + 1);
}

std::string megabytes(std::size_t bytes)
{
    constexpr std::size_t megabyte = std::size_t{1024} * 1024;
    const auto tenths = (bytes * 10 + megabyte / 2) / megabyte;
    return std::to_string(tenths / 10) + say_as("before decimals", ".") + std::to_string(tenths % 10) + " MB";
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
    return {RefusalCode::too_large, say("The text has {1}; there is room for {2}. Nothing was read.",
                                        megabytes(bytes), megabytes(limit))};
}

Result<std::string_view> plain_text(std::string_view bytes, std::size_t limit)
{
    if (bytes.size() > limit)
        return too_large(bytes.size(), limit);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Refusal{RefusalCode::malformed,
                       say("The text is in UTF-16. Save it as UTF-8, and load that file. Nothing was read.")};
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return Refusal{RefusalCode::malformed,
                       say("Line {1} holds the character NUL, so this is no text. Nothing was read.",
                           line_of(bytes, nul))};
    if (const auto wrong = first_not_utf8(bytes))
        return Refusal{
            RefusalCode::malformed,
            say("Line {1} is not UTF-8. Save the text as UTF-8, and load that file. Nothing was read.",
                line_of(bytes, *wrong))};
    return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

}  // namespace attune
