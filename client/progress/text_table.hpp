// A table of words on its way to other programs: the same rows as tab-separated text and as HTML.
#pragma once

#include <string>
#include <vector>

namespace attune::desktop {

struct TextTable {
    std::string caption;  // the chart's, so that a pasted table says what it is of
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;
};

// The caption, the heads, then a line a row. Tabs and line ends inside a cell become blanks, and a cell that
// a spreadsheet would take for a formula begins with an apostrophe.
std::string as_tsv(const TextTable& table);

// One table element, its caption and heads marked as such.
std::string as_html(const TextTable& table);

}  // namespace attune::desktop
