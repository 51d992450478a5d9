// A note with its formatting, section by section. No wx here.
#pragma once

#include <string>
#include <vector>

#include "reports/formatted_text.hpp"
#include "shared/domain/note_text.hpp"

namespace attune::desktop {

struct FormattedNote {
    struct Section {
        std::string key;
        std::size_t block;  // with which it begins
    };
    std::vector<reports::FormattedBlock> blocks;
    std::vector<Section> sections;
};

// The sections in which something is written, each under its heading.
FormattedNote formatted_note(const NoteText& text);

// What one section says. Lines of scores are Attune's own: no mark means anything there.
std::vector<reports::FormattedBlock> formatted_section(const NoteSection& section);

// The text with marks around what is chosen, or without them where they stand there already; and what is
// chosen then. Where nothing is, the cursor stands between the marks. `mark` is made of stars; places count
// characters.
struct MarkedText {
    std::u32string text;
    std::size_t from = 0;
    std::size_t to = 0;
};
MarkedText with_marks(std::u32string text, std::size_t from, std::size_t to, const std::u32string& mark);

}  // namespace attune::desktop
