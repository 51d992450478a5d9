// The private notes that their author may name for a document. No wx here.
#pragma once

#include <string>
#include <vector>

#include "shared/api/overview.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::desktop {

struct PrivateNoteChoice {
    std::string note_id;
    std::string words;  // "24 Nov 2026: A lighthouse in my own dream …"
};

// Those that `user_id` wrote on the sessions of which such a document tells, newest first: the session
// `about`, or all of the episode `about`. None for a kind that tells no notes to others than the client, and
// none of an earlier episode, whose notes the overview does not hold.
std::vector<PrivateNoteChoice> private_note_choices(const api::Overview& overview, ManuscriptKind kind,
                                                    const std::string& about, const std::string& user_id);

}  // namespace attune::desktop
