// The care team of a client, and the trail of who joined and left it.
#pragma once

#include <string>

#include "server/db/connection.hpp"
#include "shared/api/care_team.hpp"

namespace attune::server {

class CareTeams {
public:
    explicit CareTeams(Connection& db) : db_{db} {}

    api::ReadCareTeam::Reply read(const std::string& client_id);
    // "ended", or what stands against it: see end_membership in the schema.
    std::string end_membership(const api::EndMembership::Request& request);
    // Whether the acting user cares for the client, and does not only supervise who does.
    bool is_own(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
