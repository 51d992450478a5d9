// Private notes that their author names for a document: looked up among the acting user's own, and no others.
#pragma once

#include <string>
#include <vector>

#include "reports/private_notes.hpp"
#include "server/context.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/documents.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct NamedPrivateNotes {
    std::vector<reports::NamedNote> notes;     // by their sessions, the earliest first
    std::vector<api::RecordVersion> versions;  // of the notes and their addenda
};

// Refuses (not_found) a note that is not a private one of the acting user's, of one of these sessions.
Result<NamedPrivateNotes> named_private_notes(Context& context, const std::string& client_id,
                                              const std::vector<std::string>& note_ids,
                                              std::vector<api::Session> sessions);

}  // namespace attune::server
