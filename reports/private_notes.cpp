#include "reports/private_notes.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "reports/addendum_blocks.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

std::string heading_of(const NamedNote& note)
{
    const auto day = medium_date(note.on);
    return note.session_number > 0 ? say("Session {1}, {2}, {3}", note.session_number, day, note.author)
                                   : say("{1}, {2}", day, note.author);
}

// The lines of scores are Attune's own, and hold no marks.
std::vector<ManuscriptBlock> blocks_of_section(const NoteSection& section)
{
    if (section.kind != SectionKind::scores)
        return blocks_of(section.text, WrittenAs::paragraphs);
    return {{.kind = BlockKind::list, .lines = lines_in(section.text)}};
}

// A note in one section needs no heading within.
std::vector<ManuscriptBlock> blocks_of_note(const NamedNote& note, const UtcOffset& offset)
{
    std::vector<ManuscriptBlock> blocks{paragraph(heading_of(note), BlockKind::notes)};
    const bool has_headings = note.text.sections.size() > 1;
    for (const auto& section : note.text.sections) {
        auto said = blocks_of_section(section);
        if (section.text.empty() || said.empty())
            continue;
        if (has_headings)
            blocks.push_back(paragraph(say(section.heading), BlockKind::notes));
        std::ranges::move(said, std::back_inserter(blocks));
    }
    std::ranges::move(addendum_blocks(note.addenda, offset), std::back_inserter(blocks));
    return blocks;
}

bool tells_notes(const ManuscriptPart& part)
{
    return part.name == "worked_on" || part.name == "addenda";
}

}  // namespace

void add_private_notes(Manuscript& manuscript, const std::vector<NamedNote>& notes, const UtcOffset& offset)
{
    if (notes.empty())
        return;
    ManuscriptPart part{.name = "private_notes",
                        .label = say("Private notes"),
                        .heading = say("Private notes"),
                        .needed = true};
    for (const auto& note : notes)
        std::ranges::move(blocks_of_note(note, offset), std::back_inserter(part.blocks));
    auto& parts = manuscript.parts;
    const auto last_telling = std::find_if(parts.rbegin(), parts.rend(), tells_notes);
    parts.insert(last_telling.base(), std::move(part));
    manuscript.foot =
        say("Each verdict says what it rests on. Of private notes, it tells those that their author named.");
}

}  // namespace attune::reports
