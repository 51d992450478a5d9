// Forms that were given to the wrong client, and move to the right one.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/reassignments.hpp"

namespace attune::server {

// The form, and the place it is to move to, as far as the caller sees them.
struct MoveGround {
    std::string instrument;
    Day answered_on;
    std::int64_t row_version = 0;
    bool corrected = false;  // a later form names it
    std::string from_episode_id;
    bool from_latest = false;           // that episode is the latest of its client
    std::optional<std::string> called;  // the client it is to move to; absent: none on this caseload
    std::optional<Day> born_on;
    bool session_known = false;  // the named session is that client's
    std::optional<std::string> to_episode_id;
    std::optional<Day> ended_on;
    bool to_latest = false;
};
BOOST_DESCRIBE_STRUCT(MoveGround, (),
                      (instrument, answered_on, row_version, corrected, from_episode_id, from_latest, called,
                       born_on, session_known, to_episode_id, ended_on, to_latest))

class Reassignments {
public:
    explicit Reassignments(Connection& db) : db_{db} {}

    // Nothing for an unknown form; here and below the identifiers are uuids.
    std::optional<api::ReadFormHistory::Reply> history(const std::string& client_id,
                                                       const std::string& administration_id);

    std::optional<MoveGround> ground(const api::ReassignAdministration::Request& request);

    // Scores, courses, risk flags and audit rows with it. How many forms; 0 when it was changed meanwhile.
    int move(const api::ReassignAdministration::Request& request, const std::string& to_episode_id,
             const std::string& request_id);

private:
    Connection& db_;
};

}  // namespace attune::server
