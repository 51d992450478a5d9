// Escapes cells for the two notations.
#include "client/progress/text_table.hpp"

#include <string_view>

#include "reports/markup.hpp"

namespace attune::desktop {

namespace {

std::string tsv_cell(std::string cell)
{
    for (char& c : cell)
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    const bool formula = !cell.empty() && std::string_view{"=+-@"}.find(cell[0]) != std::string_view::npos;
    return formula ? '\'' + cell : cell;
}

std::string tsv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : "\t") + tsv_cell(cell);
    return line + '\n';
}

std::string html_row(const std::vector<std::string>& cells, const std::string& open, const std::string& close)
{
    std::string row = "<tr>";
    for (const auto& cell : cells)
        row.append(open).append(reports::in_markup(cell)).append(close);
    return row + "</tr>\n";
}

}  // namespace

std::string as_tsv(const TextTable& table)
{
    std::string text = tsv_cell(table.caption) + '\n' + tsv_line(table.heads);
    for (const auto& row : table.rows)
        text += tsv_line(row);
    return text;
}

std::string as_html(const TextTable& table)
{
    std::string html = "<meta charset=\"utf-8\">\n<table>\n<caption>" + reports::in_markup(table.caption) +
                       "</caption>\n<thead>" + html_row(table.heads, "<th scope=\"col\">", "</th>") +
                       "</thead>\n<tbody>\n";
    for (const auto& row : table.rows)
        html += html_row(row, "<td>", "</td>");
    return html + "</tbody>\n</table>\n";
}

}  // namespace attune::desktop
