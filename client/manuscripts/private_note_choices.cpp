#include "client/manuscripts/private_note_choices.hpp"

#include <algorithm>

#include "reports/formatted_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::size_t room_for_first_words = 60;  // in bytes

// Whole words where there are any, and never half a character.
std::string first_words(const std::string& text)
{
    const auto is_middle = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    if (text.size() <= room_for_first_words)
        return text;
    auto end = text.rfind(' ', room_for_first_words);
    if (end == std::string::npos || end == 0)
        for (end = room_for_first_words; end > 0 && is_middle(text[end]);)
            --end;
    return text.substr(0, end) + " …";
}

// In one line, without its formatting.
std::string beginning_of(const NoteText& note)
{
    for (const auto& section : note.sections) {
        std::string words;
        for (const auto& line : lines_in(reports::plain_words(reports::formatted(section.text))))
            words += (words.empty() ? "" : " ") + line;
        if (!words.empty())
            return first_words(words);
    }
    return {};
}

// No `about` is the latest episode, which the overview's sessions are of.
bool is_told(const api::Session& session, ManuscriptKind kind, const std::string& about)
{
    if (made_of(kind) == MadeOf::session)
        return session.session_id == about;
    return about.empty() || session.episode_id == about;
}

}  // namespace

std::vector<PrivateNoteChoice> private_note_choices(const api::Overview& overview, ManuscriptKind kind,
                                                    const std::string& about, const std::string& user_id)
{
    if (!can_tell_private_notes(kind))
        return {};
    std::vector<PrivateNoteChoice> choices;
    for (const auto& session : overview.sessions) {
        if (!is_told(session, kind, about))
            continue;
        for (const auto& note : overview.notes)
            if (note.session_id == session.session_id && note.kind == api::NoteKind::private_note &&
                note.author_id == user_id && !is_empty(note.text))
                choices.push_back({note.note_id, medium_date(to_local(session.starts_at).day) + ": " +
                                                     beginning_of(note.text)});
    }
    return choices;
}

}  // namespace attune::desktop
