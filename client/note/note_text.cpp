#include "client/note/note_text.hpp"

#include <algorithm>
#include <array>

namespace attune::desktop {

namespace {

constexpr std::array sections{NoteSection::since_last, NoteSection::scores, NoteSection::worked_on,
                              NoteSection::risk, NoteSection::plan};

std::string api::NoteText::*member_of(NoteSection section)
{
    switch (section) {
        case NoteSection::since_last:
            return &api::NoteText::since_last;
        case NoteSection::worked_on:
            return &api::NoteText::worked_on;
        case NoteSection::risk:
            return &api::NoteText::risk;
        case NoteSection::plan:
            return &api::NoteText::plan;
        case NoteSection::scores:
            break;
    }
    return nullptr;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (end > begin)
            lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

Choice suggestion(const std::string& base, const std::string& mine, const std::string& theirs)
{
    if (mine == base || mine.empty())
        return Choice::theirs;
    return theirs == base || theirs.empty() ? Choice::mine : Choice::both;
}

// Of score lines each is kept once; texts are set one under the other.
std::string both(NoteSection section, const std::string& mine, const std::string& theirs)
{
    if (section != NoteSection::scores)
        return theirs + "\n\n" + mine;
    auto lines = lines_of(theirs);
    for (auto& line : lines_of(mine))
        if (std::ranges::find(lines, line) == lines.end())
            lines.push_back(std::move(line));
    return joined(lines);
}

}  // namespace

std::string text_of(const api::NoteText& note, NoteSection section)
{
    return section == NoteSection::scores ? joined(note.score_lines) : note.*member_of(section);
}

void set_section(api::NoteText& note, NoteSection section, const std::string& text)
{
    if (section == NoteSection::scores)
        note.score_lines = lines_of(text);
    else
        note.*member_of(section) = text;
}

bool empty(const api::NoteText& note)
{
    return note == api::NoteText{};
}

std::vector<SectionConflict> conflicts(const api::NoteText& base, const api::NoteText& mine,
                                       const api::NoteText& theirs)
{
    std::vector<SectionConflict> found;
    for (const auto section : sections) {
        auto my_text = text_of(mine, section);
        auto their_text = text_of(theirs, section);
        if (my_text == their_text)
            continue;
        const auto choice = suggestion(text_of(base, section), my_text, their_text);
        found.push_back({section, std::move(my_text), std::move(their_text), choice});
    }
    return found;
}

api::NoteText merged(api::NoteText mine, const std::vector<SectionConflict>& decided)
{
    for (const auto& conflict : decided) {
        if (conflict.choice == Choice::theirs)
            set_section(mine, conflict.section, conflict.theirs);
        else if (conflict.choice == Choice::both)
            set_section(mine, conflict.section, both(conflict.section, conflict.mine, conflict.theirs));
    }
    return mine;
}

}  // namespace attune::desktop
