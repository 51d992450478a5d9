// A note that waits for somebody, as the workspace opens it. No wx here.
#pragma once

#include "shared/api/inbox.hpp"
#include "shared/api/note_search.hpp"

namespace attune::desktop {

// Opens the note, or a new one of the session.
template <class Waits>
api::FoundNote note_to_open(const Waits& waits)
{
    api::FoundNote note;
    note.client_id = waits.client_id;
    note.legal_name = waits.legal_name;
    note.preferred_name = waits.preferred_name;
    note.note_id = waits.note_id;
    note.session_id = waits.session_id;
    note.session_at = waits.starts_at;
    note.latest_episode = waits.latest_episode;
    return note;
}

}  // namespace attune::desktop
