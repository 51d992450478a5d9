#include "client/note/formatted_note.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

using reports::FormattedKind;

bool is_blank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n';
}

// One star is italic, two are bold, three are both.
bool is_marked(const std::u32string& text, std::size_t from, std::size_t to, const std::u32string& mark)
{
    std::size_t stars = 0;
    while (stars < from && to + stars < text.size() && text[from - stars - 1] == mark.front() &&
           text[to + stars] == mark.front())
        ++stars;
    return mark.size() == 1 ? stars % 2 == 1 : stars >= mark.size();
}

}  // namespace

std::vector<reports::FormattedBlock> formatted_section(const NoteSection& section)
{
    if (section.kind != SectionKind::scores)
        return reports::formatted(section.text);
    if (section.text.empty())
        return {};
    return {{.runs = {{section.text}}}};
}

FormattedNote formatted_note(const NoteText& text)
{
    FormattedNote note;
    for (const auto& section : text.sections) {
        auto blocks = formatted_section(section);
        if (blocks.empty())
            continue;
        note.sections.push_back({section.key, note.blocks.size()});
        note.blocks.push_back({.kind = FormattedKind::heading, .runs = {{say(section.heading)}}});
        std::ranges::move(blocks, std::back_inserter(note.blocks));
    }
    return note;
}

// Blanks at either end stay outside: beside them a mark would mean nothing.
MarkedText with_marks(std::u32string text, std::size_t from, std::size_t to, const std::u32string& mark)
{
    to = std::min(to, text.size());
    from = std::min(from, to);
    while (from < to && is_blank(text[from]))
        ++from;
    while (from < to && is_blank(text[to - 1]))
        --to;
    const auto length = mark.size();
    if (is_marked(text, from, to, mark)) {
        text.erase(to, length);
        text.erase(from - length, length);
        return {std::move(text), from - length, to - length};
    }
    text.insert(to, mark);
    text.insert(from, mark);
    return {std::move(text), from + length, to + length};
}

}  // namespace attune::desktop
