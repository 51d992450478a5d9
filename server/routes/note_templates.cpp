#include "server/routes/note_templates.hpp"

#include <algorithm>

#include "server/db/note_templates.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/note_templates.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t length_of_code = 8;

// The practice's own, or one that comes with Attune.
const NoteTemplate* find_template(const Context& context, const std::string& code)
{
    const auto found = std::ranges::find(context.facts.note_templates, code, &NoteTemplate::code);
    return found == context.facts.note_templates.end() ? nullptr : &*found;
}

Refusal changed_meanwhile()
{
    return conflict(
        to_say("Somebody else has changed this template since you opened it. Nothing was overwritten: open "
               "it again, and put in what you want to change."));
}

Result<NoteTemplate> keep_note_template(Context& context, const api::KeepNoteTemplate::Request& request)
{
    auto kept = request.note_template;
    const auto* before = find_template(context, kept.code);
    Faults faults;
    if (!kept.code.empty() && !before)
        faults.add("code",
                   say("There is no note template with the code \"{1}\". Keep it as a new one.", kept.code));
    if (kept.code == free_template && kept.withdrawn)
        faults.add("withdrawn", say("Private notes are written in this template, so it stays."));
    faults.add_all(faults_of(kept));
    if (faults.any())
        return faults.refusal();
    if (before && before->version != kept.version)
        return changed_meanwhile();
    if (!before)
        kept.code = std::string{own_template_prefix} + new_uuid().substr(0, length_of_code);
    kept.version = before ? before->version + 1 : 1;
    kept.of_practice = is_own(kept) ? std::nullopt : std::optional{true};
    if (!NoteTemplates{context.db}.keep(kept, context.user.user_id))
        return changed_meanwhile();
    return kept;
}

// What was the practice's stays in its versions; the next of them says that the one of Attune holds again.
Result<api::RestoreNoteTemplate::Reply> restore_note_template(
    Context& context, const api::RestoreNoteTemplate::Request& request)
{
    const auto* before = find_template(context, request.code);
    if (!before || !is_changed(*before) || before->version != request.version)
        return changed_meanwhile();
    auto restored = *before;
    restored.version = before->version + 1;
    restored.of_practice = false;
    if (!NoteTemplates{context.db}.keep(restored, context.user.user_id))
        return changed_meanwhile();
    return api::RestoreNoteTemplate::Reply{restored.code, restored.version};
}

}  // namespace

std::vector<Route> note_template_routes()
{
    return {
        route<api::KeepNoteTemplate>(keep_note_template),
        route<api::RestoreNoteTemplate>(restore_note_template),
    };
}

}  // namespace attune::server
