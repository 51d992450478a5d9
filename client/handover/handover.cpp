#include "client/handover/handover.hpp"

#include <algorithm>

#include "client/measure_entry/instrument_choices.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

namespace attune::desktop {

namespace {

bool fits(const Handover& handover, const Instrument& instrument)
{
    const auto items = instrument.items.size();
    return handover.entry.answers.size() == items && handover.language >= 0 &&
           static_cast<std::size_t>(handover.language) < handover.wordings.size() &&
           std::ranges::all_of(handover.wordings,
                               [&](const Wording& wording) { return wording.items.size() == items; });
}

}  // namespace

Draft as_draft(const Handover& handover)
{
    return {handover.draft_id, handover_draft_kind,     handover.client_id,
            handover.title,    json::to_text(handover), {}};
}

std::optional<Handover> kept_handover(const Draft& draft, const Library& library)
{
    if (draft.kind != handover_draft_kind)
        return std::nullopt;
    auto kept = json::from_text<Handover>(draft.json);
    if (!kept)
        return std::nullopt;
    const auto* instrument = find_version(library, kept->entry.instrument, kept->entry.version);
    if (!instrument || !fits(*kept, *instrument))
        return std::nullopt;
    return *std::move(kept);
}

Draft as_entry_draft(const Handover& handover)
{
    return {handover.draft_id,
            entry_draft_kind,
            handover.client_id,
            handover.title,
            json::to_text(handover.entry),
            {}};
}

bool untouched(const Handover& handover)
{
    return handover.entry.blanks.empty() &&
           std::ranges::none_of(handover.entry.answers,
                                [](const auto& answer) { return answer.has_value(); });
}

}  // namespace attune::desktop
