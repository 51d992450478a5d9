// What people write in notes and letters, as it is set: headings, paragraphs and items of lists, with bold
// and italic words. Read once, here, for the screen, the page, plain text and HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

// Words in one style; \n where a line ends.
struct FormattedRun {
    std::string text = {};
    bool bold = false;
    bool italic = false;

    bool operator==(const FormattedRun&) const = default;
};

enum class FormattedKind { paragraph, heading, subheading };

struct FormattedBlock {
    FormattedKind kind = FormattedKind::paragraph;
    int depth = 0;          // how many lists it is in
    std::string mark = {};  // of an item, as it was numbered: "•", "14."; empty elsewhere and as it goes on
    bool quoted = false;
    std::vector<FormattedRun> runs = {};

    bool operator==(const FormattedBlock&) const = default;
};

// Markdown's headings (# and ##), **bold**, *italic*, lists, > quotes and [words](address), of which both
// stay to be read. A line ends where it was ended, and a number stays the one that was typed. Anything else
// stands as it was typed: HTML, images, code, tables. The time it takes grows with the length alone.
std::vector<FormattedBlock> formatted(std::string_view text);

// The same without its formatting.
std::string words_of(const std::vector<FormattedRun>& runs);
// "• a list\n", "> a quote\n": all blocks for whoever hears them or reads them as plain text.
std::string plain_words(const std::vector<FormattedBlock>& blocks);

// On paper a line that was ended begins a paragraph of its own, in lists and quotes a line.
std::vector<FormattedBlock> by_paragraphs(std::vector<FormattedBlock> blocks);

}  // namespace attune::reports
