#include "server/private_notes.hpp"

#include <algorithm>

#include "server/db/notes.hpp"
#include "server/refusals.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

bool is_own_private(const Context& context, const api::Note& note)
{
    return note.kind == api::NoteKind::private_note && note.author_id == context.user.user_id;
}

void take_in(NamedPrivateNotes& named, const api::Session& session, const api::Note& note)
{
    reports::NamedNote told{session.number, local_day(session.starts_at), note.author_name, note.text, {}};
    named.versions.push_back({"note", note.note_id, note.row_version});
    for (const auto& one : note.addenda) {
        told.addenda.push_back({one.author_name, one.signed_at, one.text});
        named.versions.push_back({"addendum", one.addendum_id, 1});
    }
    named.notes.push_back(std::move(told));
}

}  // namespace

Result<NamedPrivateNotes> named_private_notes(Context& context, const std::string& client_id,
                                              const std::vector<std::string>& note_ids,
                                              std::vector<api::Session> sessions)
{
    std::vector<api::Note> notes;
    for (const auto& note_id : note_ids) {
        auto note = Notes{context.db}.find(client_id, note_id);
        if (!note || !is_own_private(context, *note) ||
            std::ranges::find(sessions, note->session_id, &api::Session::session_id) == sessions.end())
            return no_such(PartOfRecord::note);
        notes.push_back(*std::move(note));
    }
    std::ranges::stable_sort(sessions, {}, &api::Session::starts_at);
    NamedPrivateNotes named;
    for (const auto& session : sessions) {  // of each session an author has one at most
        const auto note = std::ranges::find(notes, session.session_id, &api::Note::session_id);
        if (note != notes.end())
            take_in(named, session, *note);
    }
    return named;
}

}  // namespace attune::server
