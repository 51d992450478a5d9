// A table that another program has written: its encoding and separator are recognised, and its rows read
// within bounds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include "shared/csv/csv.hpp"
#include "shared/result.hpp"

namespace attune {

enum class TextEncoding { utf8, windows_1252 };
BOOST_DESCRIBE_ENUM(TextEncoding, utf8, windows_1252)

inline constexpr std::size_t most_foreign_columns = 200;

struct ForeignTable {
    std::string name;  // of the file, as sentences call it
    TextEncoding encoding = TextEncoding::utf8;
    char separator = ',';
    std::vector<std::string> headings;  // as they stand; "Column 3" where there is none
    std::vector<CsvRow> rows;           // in which anything stands
};

// Refuses (malformed), with the line, what is neither UTF-8 nor Windows-1252, UTF-16, NUL, and a quote that
// is never closed; (invalid) a file without headings or with none but headings; (too_large) more columns than
// most_foreign_columns and what is beyond the limits of CsvReader.
Result<ForeignTable> read_foreign_table(std::string_view bytes, const std::string& name);

// The one of comma, semicolon and tab that divides the first row most often, outside of quotes; a comma where
// none does.
char separator_of(std::string_view text);

// Windows-1252, which holds Latin-1, as UTF-8. Nullopt where a byte stands for nothing.
std::optional<std::string> from_windows_1252(std::string_view bytes);

// "Read as Windows-1252, divided by semicolons."
std::string words_of_reading(const ForeignTable& table);

}  // namespace attune
