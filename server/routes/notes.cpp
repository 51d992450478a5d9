#include "server/routes/notes.hpp"

#include "server/db/notes.hpp"
#include "server/db/sessions.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_text(Faults& faults, const api::NoteText& text)
{
    constexpr std::size_t room = 50'000;
    constexpr std::size_t lines = 100;
    constexpr std::size_t room_in_line = 1000;
    faults.too_long("text.since_last", say("\"Since last time\""), text.since_last, room);
    faults.too_long("text.worked_on", say("\"Worked on\""), text.worked_on, room);
    faults.too_long("text.risk", say("\"Risk\""), text.risk, room);
    faults.too_long("text.plan", say("\"Plan\""), text.plan, room);
    if (text.score_lines.size() > lines)
        faults.add("text.score_lines", say("A note holds at most {1} lines of scores.", lines));
    for (std::size_t i = 0; i < text.score_lines.size(); ++i)
        faults.too_long("text.score_lines[" + std::to_string(i) + ']', say("This line"), text.score_lines[i],
                        room_in_line);
}

Refusal already_there(api::NoteKind kind, const std::optional<api::Note>& first)
{
    if (kind == api::NoteKind::private_note)
        return conflict(
            to_say("You have a private note for this session already. Open that one to add to it."));
    if (!first)
        return conflict(to_say("This session has a progress note already."));
    return conflict(
        say("This session has a progress note already, by {1}. Open that one to add to it. (note_id {2})",
            first->author_name, first->note_id));
}

Result<api::Note> create_note(Context& context, const api::CreateNote::Request& request)
{
    Faults faults;
    check_text(faults, request.text);
    if (!Sessions{context.db}.find(request.client_id, request.session_id))
        faults.add("session_id", to_say("There is no such session in this client's record."));
    if (faults.any())
        return faults.refusal();
    Notes notes{context.db};
    auto created = notes.create(request, context.user);
    if (!created)
        return already_there(request.kind, notes.progress_note(request.client_id, request.session_id));
    return *std::move(created);
}

Result<api::Note> update_note(Context& context, const api::UpdateNote::Request& request)
{
    Faults faults;
    check_text(faults, request.text);
    if (faults.any())
        return faults.refusal();
    return Notes{context.db}.update(request, context.user.user_id);
}

// A signature says that the author stands by the text, so nobody can give it for somebody else.
Result<api::Note> sign_note(Context& context, const api::SignNote::Request& request)
{
    Notes notes{context.db};
    const auto note = notes.find(request.client_id, request.note_id);
    if (note && note->author_id != context.user.user_id)
        return Refusal{RefusalCode::forbidden,
                       say("Only {1}, who wrote this note, can sign it.", note->author_name)};
    return notes.sign(request);
}

}  // namespace

std::vector<Route> note_routes()
{
    return {
        route<api::CreateNote>(create_note),
        route<api::UpdateNote>(update_note),
        route<api::SignNote>(sign_note),
    };
}

}  // namespace attune::server
