// Session notes. A private note exists for its author alone: row-level security hides it from everybody else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/notes.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Notes {
public:
    explicit Notes(Connection& db) : db_{db} {}

    // Nothing when the session has such a note already.
    std::optional<api::Note> create(const api::CreateNote::Request& request, const api::User& author);

    // Refuses (conflict) a signed note, (stale) another row_version, (not_found) an unknown note.
    Result<api::Note> update(const api::UpdateNote::Request& request, const std::string& user_id);
    // By its author, or whoever it falls to: the database takes nobody else's signature.
    Result<api::Note> sign(const api::SignNote::Request& request);

    // The session's note will not be written. False: it is begun, or does not wait for the acting user.
    bool waive(const api::WaiveNote::Request& request);
    std::vector<api::NoteWaiver> waivers(const std::string& client_id);

    // Is the acting user on the client's care team, and not merely a supervisor of somebody who is?
    bool on_care_team(const std::string& client_id);
    // To a signed note, of a client whom the author cares for: the database takes nothing else.
    void add(const api::AddToNote::Request& request, const std::string& author_id);
    // Of a signed note, by somebody who supervises who signed it. Nothing happens when they have signed
    // already.
    void cosign(const api::CosignNote::Request& request, const std::string& supervisor_id);

    std::optional<api::Note> find(const std::string& client_id, const std::string& note_id);

    // The session's progress note, or nothing.
    std::optional<api::Note> progress_note(const std::string& client_id, const std::string& session_id);

    // Progress notes of the latest episode and the acting user's own private ones, newest session first.
    std::vector<api::Note> latest_episode(const std::string& client_id);

    // The earliest session first; no private note.
    std::vector<api::Note> progress_notes_of_episode(const std::string& client_id,
                                                     const std::string& episode_id);

private:
    Connection& db_;
};

}  // namespace attune::server
