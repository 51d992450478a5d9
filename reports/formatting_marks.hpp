// Which marks of Markdown are formatting in Attune: headings of two levels, bold, italic, lists, quotes and
// links. All others lose their meaning before the parser sees them, and so stand as they were typed.
#pragma once

#include <string>
#include <string_view>

namespace attune::reports {

// Lists and quotes inside each other that one line can open; more are words.
inline constexpr int deepest_marks = 6;

// The text with U+FFFD for control characters and for what is not UTF-8; lines end in \n alone.
std::string printable(std::string_view text);

// The text, which is printable, line for line, with a backslash before every mark that is none of ours: raw
// HTML, entities, code, images, rules, headings underlined or of a third level, definitions of links.
std::string with_our_marks_alone(std::string_view text);

}  // namespace attune::reports
