#include "shared/import/foreign_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What 0x80 to 0x9F stand for (WHATWG, index windows-1252); 0: nothing.
constexpr std::array<std::uint16_t, 32> upper_controls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// All of them are below U+10000 and above U+007F.
void append_utf8(std::string& text, std::uint16_t codepoint)
{
    if (codepoint < 0x800) {
        text += static_cast<char>(0xC0U | (codepoint >> 6U));
    } else {
        text += static_cast<char>(0xE0U | (codepoint >> 12U));
        text += static_cast<char>(0x80U | ((codepoint >> 6U) & 0x3FU));
    }
    text += static_cast<char>(0x80U | (codepoint & 0x3FU));
}

Refusal refused(RefusalCode code, const std::string& name, const std::string& sentence)
{
    return {code, say("{1}: {2}", name, sentence)};
}

// Every other byte of plain letters is NUL then, with a mark before them or without.
bool is_utf16(std::string_view bytes)
{
    const auto head = bytes.substr(0, 1000);
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ||
           std::ranges::count(head, '\0') * 5 > std::ssize(head);
}

bool is_blank(const std::vector<std::string>& cells)
{
    return std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

void name_the_nameless(std::vector<std::string>& headings)
{
    for (std::size_t i = 0; i < headings.size(); ++i) {
        headings[i] = std::string{trimmed(headings[i])};
        if (headings[i].empty())
            headings[i] = say("Column {1}", i + 1);
    }
}

// The text in UTF-8 without its mark.
Result<std::string> decoded(std::string_view bytes, ForeignTable& table)
{
    if (is_utf16(bytes))
        return refused(RefusalCode::malformed, table.name,
                       say("This is text in UTF-16. Save it from the spreadsheet as \"CSV UTF-8\"."));
    if (!first_not_utf8(bytes)) {
        if (bytes.starts_with(byte_order_mark))
            bytes.remove_prefix(byte_order_mark.size());
        return std::string{bytes};
    }
    table.encoding = TextEncoding::windows_1252;
    auto text = from_windows_1252(bytes);
    if (!text)
        return refused(RefusalCode::malformed, table.name,
                       say("This is text neither in UTF-8 nor in Windows-1252. Save it from the "
                           "spreadsheet as \"CSV UTF-8\"."));
    return *std::move(text);
}

}  // namespace

std::optional<std::string> from_windows_1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            text += c;
            continue;
        }
        const auto codepoint = byte < 0xA0U ? upper_controls[byte - 0x80U] : static_cast<std::uint16_t>(byte);
        if (codepoint == 0)
            return std::nullopt;
        append_utf8(text, codepoint);
    }
    return text;
}

char separator_of(std::string_view text)
{
    constexpr std::array separators{',', ';', '\t'};
    std::array<int, separators.size()> found{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' && std::ranges::any_of(found, [](int count) { return count > 0; }))
            break;
        const auto* const one = std::ranges::find(separators, c);
        if (one != separators.end())
            ++found[static_cast<std::size_t>(one - separators.begin())];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(found) - found.begin())];
}

Result<ForeignTable> read_foreign_table(std::string_view bytes, const std::string& name)
{
    ForeignTable table;
    table.name = name;
    const auto text = decoded(bytes, table);
    if (!text)
        return text.error();
    table.separator = separator_of(*text);
    auto rows = parse_csv(*text, name, {}, table.separator);
    if (!rows)
        return rows.error();
    std::erase_if(*rows, [](const CsvRow& row) { return is_blank(row.cells); });
    if (rows->empty())
        return refused(RefusalCode::invalid, name, say("It is empty. Its first row names the columns."));
    table.headings = std::move(rows->front().cells);
    if (table.headings.size() > most_foreign_columns)
        return refused(
            RefusalCode::too_large, name,
            say("It has {1} columns; there is room for {2}.", table.headings.size(), most_foreign_columns));
    if (rows->size() == 1)
        return refused(RefusalCode::invalid, name, say("It has a first row and nobody below it."));
    rows->erase(rows->begin());
    name_the_nameless(table.headings);
    table.rows = *std::move(rows);
    return table;
}

std::string words_of_reading(const ForeignTable& table)
{
    const auto encoding = table.encoding == TextEncoding::utf8 ? "UTF-8" : "Windows-1252";
    if (table.separator == ';')
        return say("Read as {1}, divided by semicolons.", encoding);
    if (table.separator == '\t')
        return say("Read as {1}, divided by tabs.", encoding);
    return say("Read as {1}, divided by commas.", encoding);
}

}  // namespace attune
