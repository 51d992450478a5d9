#include "shared/domain/note_text.hpp"

#include <algorithm>

namespace attune {

namespace {

template <class Note>
auto find_where(Note& note, const auto& member, const auto& wanted) -> decltype(note.sections.data())
{
    const auto found = std::ranges::find(note.sections, wanted, member);
    return found == note.sections.end() ? nullptr : &*found;
}

}  // namespace

NoteText blank_note(const NoteTemplate& from)
{
    NoteText note{from.code, from.version, {}};
    for (const auto& section : from.sections)
        note.sections.push_back({section.key, section.heading, section.kind, {}});
    return note;
}

bool is_empty(const NoteText& note)
{
    return std::ranges::all_of(note.sections, [](const NoteSection& one) { return one.text.empty(); });
}

const NoteSection* find_section(const NoteText& note, std::string_view key)
{
    return find_where(note, &NoteSection::key, key);
}

NoteSection* find_section(NoteText& note, std::string_view key)
{
    return find_where(note, &NoteSection::key, key);
}

const NoteSection* find_section(const NoteText& note, SectionKind kind)
{
    return find_where(note, &NoteSection::kind, kind);
}

NoteSection* find_section(NoteText& note, SectionKind kind)
{
    return find_where(note, &NoteSection::kind, kind);
}

std::vector<std::string> written_lines(const std::string& text)
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

std::string joined_lines(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace attune
