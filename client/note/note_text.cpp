#include "client/note/note_text.hpp"

#include <algorithm>

namespace attune::desktop {

namespace {

std::string text_in(const api::NoteText& note, const std::string& key)
{
    const auto* section = find_section(note, key);
    return section ? section->text : std::string{};
}

Choice suggestion(const std::string& base, const std::string& mine, const std::string& theirs)
{
    if (mine == base || mine.empty())
        return Choice::theirs;
    return theirs == base || theirs.empty() ? Choice::mine : Choice::both;
}

// All of theirs, then the lines that only mine has: what stands in both is not said twice. Between texts
// there is an empty line.
std::string both(const SectionConflict& conflict)
{
    const auto theirs = written_lines(conflict.theirs);
    std::vector<std::string> mine_alone;
    for (auto& line : written_lines(conflict.mine))
        if (std::ranges::find(theirs, line) == theirs.end())
            mine_alone.push_back(std::move(line));
    if (theirs.empty() || mine_alone.empty())
        return theirs.empty() ? conflict.mine : conflict.theirs;
    return conflict.theirs + (conflict.kind == SectionKind::scores ? "\n" : "\n\n") +
           joined_lines(mine_alone);
}

std::string decided_text(const SectionConflict& conflict)
{
    switch (conflict.choice) {
        case Choice::mine:
            return conflict.mine;
        case Choice::theirs:
            return conflict.theirs;
        case Choice::both:
            break;
    }
    return both(conflict);
}

}  // namespace

std::vector<SectionConflict> conflicts(const api::NoteText& base, const api::NoteText& mine,
                                       const api::NoteText& theirs)
{
    std::vector<SectionConflict> found;
    const auto compare = [&](const NoteSection& section) {
        auto my_text = text_in(mine, section.key);
        auto their_text = text_in(theirs, section.key);
        if (my_text == their_text)
            return;
        const auto choice = suggestion(text_in(base, section.key), my_text, their_text);
        found.push_back(
            {section.key, section.heading, section.kind, std::move(my_text), std::move(their_text), choice});
    };
    for (const auto& section : mine.sections)
        compare(section);
    for (const auto& section : theirs.sections)
        if (!find_section(mine, section.key))
            compare(section);
    return found;
}

api::NoteText merged(api::NoteText mine, const std::vector<SectionConflict>& decided)
{
    for (const auto& conflict : decided) {
        auto text = decided_text(conflict);
        if (auto* section = find_section(mine, conflict.key))
            section->text = std::move(text);
        else if (!text.empty())
            mine.sections.push_back({conflict.key, conflict.heading, conflict.kind, std::move(text)});
    }
    return mine;
}

}  // namespace attune::desktop
