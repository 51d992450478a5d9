#include "reports/manuscript_text.hpp"

#include <vector>

#include "reports/formatted_html.hpp"
#include "reports/formatted_text.hpp"
#include "reports/manuscript_chart.hpp"
#include "reports/markup.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

// A cell's lines come one after the other.
std::string in_one_line(const ManuscriptCell& cell, const std::string& head)
{
    auto said = lines_in(cell.words);
    for (auto& line : lines_in(cell.notes))
        said.push_back(std::move(line));
    const auto words = joined(said, ", ");
    return head.empty() || words.empty() ? words : head + ": " + words;
}

// A table in lines: each row opens with its first cell, and the others say of which column they are.
std::string rows_in_lines(const ManuscriptBlock& table)
{
    std::string text;
    for (const auto& row : table.rows) {
        std::vector<std::string> said;
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
            said.push_back(in_one_line(row[i], i == 0 ? "" : table.columns[i].head));
        text += "- " + joined(said, "; ") + '\n';
    }
    return text;
}

std::string plain(const ManuscriptBlock& block)
{
    switch (block.kind) {
        case BlockKind::table:
            return rows_in_lines(block);
        case BlockKind::chart:
            return subline(figure_of(*block.chart)) + '\n' + points_in_words(*block.chart) + '\n';
        case BlockKind::list:
            return "- " + joined(block.lines, "\n- ") + '\n';
        case BlockKind::address:
        case BlockKind::signature:
            return joined(block.lines, "\n") + '\n';
        case BlockKind::written:
            return plain_words(by_paragraphs(formatted(block.text)));
        default:
            return block.text + '\n';
    }
}

// With a line of its own below it, as mail programs without markup set it.
std::string underlined(const std::string& heading, char line)
{
    std::size_t letters = 0;
    for (const char c : heading)
        letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return heading + '\n' + std::string(letters, line) + '\n';
}

std::string element(const char* name, const std::string& text)
{
    return text.empty() ? text : std::string{"<"} + name + '>' + in_markup(text) + "</" + name + ">\n";
}

std::string broken(const std::vector<std::string>& lines)
{
    std::string html;
    for (const auto& line : lines)
        html += (html.empty() ? "" : "<br>\n") + in_markup(line);
    return html;
}

std::string broken(const std::string& text)
{
    return broken(lines_in(text));
}

std::string broken_lines(const std::vector<std::string>& lines)
{
    const auto html = broken(lines);
    return html.empty() ? html : "<p>" + html + "</p>\n";
}

std::string cell_in_html(const ManuscriptCell& cell, bool figures)
{
    const auto words = broken(cell.words);
    auto html = std::string{figures ? "<td class=\"figures\">" : "<td>"} +
                (cell.strong && !words.empty() ? "<strong>" + words + "</strong>" : words);
    if (!cell.notes.empty())
        html += (words.empty() ? "" : "<br>") + ("<small>" + broken(cell.notes) + "</small>");
    return html + "</td>";
}

std::string table_in_html(const ManuscriptBlock& table)
{
    std::string html = "<table>\n<thead><tr>";
    for (const auto& column : table.columns)
        html += std::string{"<th scope=\"col\""} + (column.figures ? " class=\"figures\"" : "") + '>' +
                in_markup(column.head) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += cell_in_html(row[i], i < table.columns.size() && table.columns[i].figures);
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string list_in_html(const std::vector<std::string>& lines)
{
    std::string html = "<ul>\n";
    for (const auto& line : lines)
        html += element("li", line);
    return html + "</ul>\n";
}

std::string html(const ManuscriptBlock& block)
{
    switch (block.kind) {
        case BlockKind::table:
            return table_in_html(block);
        case BlockKind::chart:
            return "<p><small>" + in_markup(subline(figure_of(*block.chart))) + "</small></p>\n" +
                   element("p", points_in_words(*block.chart));
        case BlockKind::list:
            return list_in_html(block.lines);
        case BlockKind::address:
        case BlockKind::signature:
            return broken_lines(block.lines);
        case BlockKind::written:
            return formatted_html(by_paragraphs(formatted(block.text)));
        case BlockKind::subject:
            return element("h1", block.text);
        case BlockKind::notes:
            return "<p><small>" + in_markup(block.text) + "</small></p>\n";
        case BlockKind::flagged:
            return "<p><strong>" + in_markup(block.text) + "</strong></p>\n";
        default:
            return element("p", block.text);
    }
}

// What stands before the parts and after them, in lines.
std::vector<std::string> head_lines(const ManuscriptHead& head)
{
    std::vector<std::string> lines{head.practice};
    lines.insert(lines.end(), head.address.begin(), head.address.end());
    return lines;
}

std::vector<std::string> about_lines(const ManuscriptHead& head)
{
    std::vector<std::string> lines;
    if (!head.about.empty())
        lines.push_back(head.about);
    lines.insert(lines.end(), head.about_lines.begin(), head.about_lines.end());
    return lines;
}

constexpr auto style =
    "body{font:16px/1.5 Inter,'Noto Sans',sans-serif;color:#22282B;background:#fff;max-width:720px;"
    "margin:24px auto;padding:0 16px}h1{font-size:24px;margin:24px 0 0}h2{font-size:18px;margin:28px 0 8px}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "padding:8px 12px 8px 0;border-bottom:1px solid "
    "#DCD6CC}.figures{text-align:right}th,small{color:#565D61;font-size:13px}";

// A drawing without words says nothing here.
std::string plain_blocks(const std::vector<ManuscriptBlock>& blocks)
{
    std::string text;
    for (const auto& block : blocks)
        if (block.kind != BlockKind::picture || !block.text.empty())
            text += (text.empty() ? "" : "\n") + plain(block);
    return text;
}

}  // namespace

std::string plain_text_of(const Manuscript& manuscript)
{
    const auto& head = manuscript.head;
    auto text = joined(head_lines(head), "\n") + "\n\n";
    if (!head.title.empty())
        text += underlined(head.title, '=');
    for (const auto& words : {head.under_title, joined(about_lines(head), "\n")})
        if (!words.empty())
            text += words + "\n";
    for (const auto& part : manuscript.parts) {
        text += '\n';
        if (!part.heading.empty())
            text += underlined(part.heading, '-');
        text += plain_blocks(part.blocks);
    }
    const auto foot = joined({manuscript.foot, manuscript.practice_foot}, "\n");
    return foot.empty() ? text : text + '\n' + foot + '\n';
}

std::string html_of(const Manuscript& manuscript)
{
    const auto& head = manuscript.head;
    auto page = "<!DOCTYPE html>\n<html lang=\"" + spoken().tag() +
                "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + in_markup(manuscript.file_title) +
                "</title>\n<style>" + style + "</style>\n</head>\n<body>\n" + broken_lines(head_lines(head)) +
                element("h1", head.title) + element("p", head.under_title) + broken_lines(about_lines(head));
    for (const auto& part : manuscript.parts) {
        page += element("h2", part.heading);
        for (const auto& block : part.blocks)
            page += html(block);
    }
    for (const auto& foot : {manuscript.foot, manuscript.practice_foot})
        if (!foot.empty())
            page += "<p><small>" + in_markup(foot) + "</small></p>\n";
    return page + "</body>\n</html>\n";
}

}  // namespace attune::reports
