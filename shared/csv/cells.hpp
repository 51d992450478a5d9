// Writes CSV that any spreadsheet opens as data: text is never taken for a formula, numbers are plain.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// Quoted where it must be. Text that a spreadsheet would take for a formula (=, +, -, @ or a tab or carriage
// return first) gets an apostrophe before it (OWASP, CSV injection).
std::string text_cell(std::string_view text);

// The same as it is, for a reader that evaluates nothing: a telephone number keeps its +.
std::string raw_cell(std::string_view text);

// The shortest decimals that read back as the same number; empty when absent.
std::string number_cell(std::optional<double> number);

// The cells must come from those above, or be plain words of ours.
void write_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace attune
