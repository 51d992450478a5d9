#include "server/routes/notes.hpp"

#include <algorithm>
#include <set>

#include "server/db/note_templates.hpp"
#include "server/db/notes.hpp"
#include "server/db/open_notes.hpp"
#include "server/db/sessions.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_in_section = 50'000;
constexpr std::size_t most_sections_of_note = 2 * most_sections;  // after a merge of two templates

// Whatever it was called when the note was begun: withdrawn templates are known too.
void check_template(Faults& faults, const Context& context, const api::NoteText& text)
{
    const auto& known = context.facts.note_templates;
    if (std::ranges::find(known, text.template_code, &NoteTemplate::code) == known.end())
        faults.add("text.template_code", say("There is no note template \"{1}\".", text.template_code));
}

void check_text(Faults& faults, const api::NoteText& text)
{
    if (text.sections.empty() || text.sections.size() > most_sections_of_note)
        faults.add("text.sections", say("A note has from 1 to {1} sections, not {2}.", most_sections_of_note,
                                        text.sections.size()));
    std::set<std::string> keys;
    for (std::size_t i = 0; i < text.sections.size(); ++i) {
        const auto& section = text.sections[i];
        const auto path = "text.sections[" + std::to_string(i) + "].";
        if (!keys.insert(section.key).second)
            faults.add(path + "key", say("Two sections have the key \"{1}\".", section.key));
        faults.blank(path + "key", say("The key of a section"), section.key);
        faults.too_long(path + "key", say("The key of a section"), section.key, room_for_heading);
        faults.blank(path + "heading", say("The heading of a section"), section.heading);
        faults.too_long(path + "heading", say("The heading of a section"), section.heading, room_for_heading);
        faults.too_long(path + "text", '"' + say(section.heading) + '"', section.text, room_in_section);
    }
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
    check_template(faults, context, request.text);
    if (!Sessions{context.db}.find(request.client_id, request.session_id))
        faults.add("session_id", to_say("There is no such session in this client's record."));
    if (faults.any())
        return faults.refusal();
    Notes notes{context.db};
    auto created = notes.create(request, context.user);
    if (!created)
        return already_there(request.kind, notes.progress_note(request.client_id, request.session_id));
    if (request.kind == api::NoteKind::progress && !request.apart.value_or(false))
        NoteTemplates{context.db}.remember(request.session_id, request.text.template_code);
    return *std::move(created);
}

Result<api::Note> update_note(Context& context, const api::UpdateNote::Request& request)
{
    Faults faults;
    check_text(faults, request.text);
    check_template(faults, context, request.text);
    if (faults.any())
        return faults.refusal();
    return Notes{context.db}.update(request, context.user.user_id);
}

// A signature says that somebody stands by the text, so nobody gives it in another's name. Of an author who
// no longer cares for the client, the note is taken over.
Result<api::Note> sign_note(Context& context, const api::SignNote::Request& request)
{
    Notes notes{context.db};
    const auto note = notes.find(request.client_id, request.note_id);
    if (note && !note->signed_at && note->author_id != context.user.user_id && !note->may_take_over)
        return Refusal{RefusalCode::forbidden,
                       say("Only {1}, who wrote this note, can sign it.", note->author_name)};
    return notes.sign(request);
}

Result<api::NoteWaiver> waive_note(Context& context, const api::WaiveNote::Request& typed)
{
    auto request = typed;
    request.reason = std::string{trimmed(typed.reason)};
    Faults faults;
    faults.blank("reason", say("The reason"), request.reason);
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_waiver);
    if (faults.any())
        return faults.refusal();
    Notes notes{context.db};
    if (!notes.waive(request))
        return conflict(to_say("The note of this session does not wait for you, or is begun already."));
    const auto waivers = notes.waivers(request.client_id);
    return *std::ranges::find(waivers, request.session_id, &api::NoteWaiver::session_id);
}

Result<api::Note> read_note(Context& context, const api::ReadNote::Request& request)
{
    auto note = Notes{context.db}.find(request.client_id, request.note_id);
    if (!note)
        return no_such(PartOfRecord::note);
    return *std::move(note);
}

// The note, where it is signed; else why nothing can be signed beside it.
Result<api::Note> signed_note(Notes& notes, const std::string& client_id, const std::string& note_id,
                              const std::string& not_yet)
{
    auto note = notes.find(client_id, note_id);
    if (!note)
        return no_such(PartOfRecord::note);
    if (!note->signed_at)
        return conflict(not_yet);
    return *std::move(note);
}

Result<api::Note> add_to_note(Context& context, const api::AddToNote::Request& request)
{
    Faults faults;
    faults.blank("text", say("The addendum"), request.text);
    faults.too_long("text", say("The addendum"), request.text, room_in_section);
    if (faults.any())
        return faults.refusal();
    Notes notes{context.db};
    if (const auto note = signed_note(notes, request.client_id, request.note_id,
                                      to_say("This note is not signed yet. Write into the note itself; "
                                             "addenda come after the signature."));
        !note)
        return note.error();
    if (!notes.on_care_team(request.client_id))
        return Refusal{RefusalCode::forbidden,
                       to_say("Only people of the care team add to a note. Nothing was stored.")};
    notes.add(request, context.user.user_id);
    return notes.find(request.client_id, request.note_id).value();
}

Result<api::Note> cosign_note(Context& context, const api::CosignNote::Request& request)
{
    Notes notes{context.db};
    const auto note = signed_note(notes, request.client_id, request.note_id,
                                  to_say("This note is not signed yet. Its author signs it first."));
    if (!note)
        return note.error();
    const bool already = std::ranges::any_of(note->cosignatures, [&](const api::Cosignature& one) {
        return one.supervisor_id == context.user.user_id;
    });
    if (!note->may_cosign && !already)
        return Refusal{RefusalCode::forbidden,
                       say("Only a supervisor of {1} can co-sign this note.",
                           note->taken_over_by.empty() ? note->author_name : note->taken_over_by)};
    notes.cosign(request, context.user.user_id);
    return notes.find(request.client_id, request.note_id).value();
}

Result<api::HoldNoteOpen::Reply> hold_note_open(Context& context, const api::HoldNoteOpen::Request& request)
{
    Faults faults;
    constexpr int shortest_name = 16;
    constexpr int longest_name = 64;
    faults.outside("desktop", say("The length of the page's name"), static_cast<int>(request.desktop.size()),
                   shortest_name, longest_name);
    faults.too_long("computer", say("The name of the computer"), request.computer, api::room_for_computer);
    auto begun_with = NoteTemplates{context.db}.begun_with(request.session_id);
    if (begun_with.empty())
        faults.add("session_id", to_say("There is no such session in this client's record."));
    if (faults.any())
        return faults.refusal();
    OpenNotes open{context.db};
    open.hold(request, context.user.user_id);
    return api::HoldNoteOpen::Reply{std::move(begun_with), open.elsewhere(request)};
}

}  // namespace

std::vector<Route> note_routes()
{
    return {
        route<api::CreateNote>(create_note),      route<api::UpdateNote>(update_note),
        route<api::SignNote>(sign_note),          route<api::ReadNote>(read_note),
        route<api::AddToNote>(add_to_note),       route<api::CosignNote>(cosign_note),
        route<api::HoldNoteOpen>(hold_note_open), route<api::WaiveNote>(waive_note),
    };
}

}  // namespace attune::server
