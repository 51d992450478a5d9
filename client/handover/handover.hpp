// The screen handed over to a client: which form, in whose record, in which words. Kept on this computer at
// every step, so that it can be gone on with after anything.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "client/drafts/draft_store.hpp"
#include "client/library.hpp"
#include "client/measure_entry/entry_draft.hpp"
#include "shared/api/practice_safety.hpp"
#include "shared/wording/wording.hpp"

namespace attune::desktop {

inline constexpr auto handover_draft_kind = "handover";

struct Handover {
    std::string draft_id;
    std::string client_id;
    std::string title;              // for the therapist's list of unfinished work: "PHQ-9, Wren Larkwhistle"
    EntryDraft entry;               // what becomes of it in the record
    std::vector<Wording> wordings;  // one a language
    int language = 0;               // which of them the client reads
    std::optional<api::PracticeSafety> safety;
    bool safety_due = false;  // an answer about self-harm was given, even if it was changed afterwards
};
BOOST_DESCRIBE_STRUCT(Handover, (),
                      (draft_id, client_id, title, entry, wordings, language, safety, safety_due))

Draft as_draft(const Handover& handover);

// What was kept, when it can be gone on with: the library still has the form in that version.
std::optional<Handover> kept_handover(const Draft& draft, const Library& library);

// The same form for the therapist: as if it had been keyed in so far.
Draft as_entry_draft(const Handover& handover);

// Nothing was answered or left out yet.
bool untouched(const Handover& handover);

}  // namespace attune::desktop
