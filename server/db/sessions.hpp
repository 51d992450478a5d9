// Episodes and the sessions in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/clients.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Sessions {
public:
    explicit Sessions(Connection& db) : db_{db} {}

    // In the latest episode. Refuses (conflict) when it has ended, or holds a session at that very time.
    Result<api::Session> create(const api::CreateSession::Request& request);

    std::optional<api::Session> find(const std::string& client_id, const std::string& session_id);

    // Refuses (stale) when the row_version has moved on, (not_found) an unknown session, (conflict) the time
    // of another one.
    Result<api::Session> update(const api::UpdateSession::Request& request);

    // All of them, newest first.
    std::vector<api::Episode> episodes(const std::string& client_id);

    // Of the latest episode, newest first.
    std::vector<api::Session> latest_episode(const std::string& client_id);

    // The days of those that took place in an episode, oldest first.
    std::vector<Day> held_on(const std::string& client_id, const std::string& episode_id);

private:
    Connection& db_;
};

}  // namespace attune::server
