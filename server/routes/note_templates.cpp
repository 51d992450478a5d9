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

const NoteTemplate* find_own(const Context& context, const std::string& code)
{
    const auto found = std::ranges::find(context.facts.note_templates, code, &NoteTemplate::code);
    return found != context.facts.note_templates.end() && is_own(*found) ? &*found : nullptr;
}

Result<NoteTemplate> keep_note_template(Context& context, const api::KeepNoteTemplate::Request& request)
{
    auto kept = request.note_template;
    Faults faults;
    if (!kept.code.empty() && !find_own(context, kept.code))
        faults.add("code", say("There is no note template of the practice's own with the code \"{1}\". Keep "
                               "it as a new one.",
                               kept.code));
    faults.add_all(faults_of(kept));
    if (faults.any())
        return faults.refusal();
    if (kept.code.empty()) {
        kept.code = std::string{own_template_prefix} + new_uuid().substr(0, length_of_code);
        kept.version = 1;
    } else {
        kept.version = find_own(context, kept.code)->version == kept.version ? kept.version + 1 : 0;
    }
    if (kept.version == 0 || !NoteTemplates{context.db}.keep(kept, context.user.user_id))
        return conflict(to_say(
            "Somebody else has changed this template since you opened it. Nothing was overwritten: open "
            "it again, and put in what you want to change."));
    return kept;
}

}  // namespace

std::vector<Route> note_template_routes()
{
    return {route<api::KeepNoteTemplate>(keep_note_template)};
}

}  // namespace attune::server
