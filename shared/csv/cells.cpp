#include "shared/csv/cells.hpp"

#include <array>
#include <charconv>

namespace attune {

std::string text_cell(std::string_view text)
{
    std::string safe{text};
    if (safe.find_first_of("=+-@\t\r") == 0)
        safe.insert(0, 1, '\'');
    return raw_cell(safe);
}

std::string raw_cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string{text};
    std::string quoted{'"'};
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string number_cell(std::optional<double> number)
{
    if (!number)
        return {};
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *number + 0.0).ptr;
    return {text.data(), end};
}

void write_row(std::ostream& out, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        out << (i == 0 ? "" : ",") << cells[i];
    out << '\n';
}

}  // namespace attune
