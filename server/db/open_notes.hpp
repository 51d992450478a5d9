// Where notes are open just now: what desktops say of themselves, each for two minutes.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/notes.hpp"

namespace attune::server {

class OpenNotes {
public:
    explicit OpenNotes(Connection& db) : db_{db} {}

    // Nothing happens for a session that is not the acting user's to see.
    void hold(const api::HoldNoteOpen::Request& request, const std::string& user_id);

    // On other pages than this one, the earliest first. A private note's are its author's own.
    std::vector<api::OpenElsewhere> elsewhere(const api::HoldNoteOpen::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
