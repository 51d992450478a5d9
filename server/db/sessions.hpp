// The sessions of episodes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/clients.hpp"

namespace attune::server {

struct NewSession {
    std::string session_id;
    std::string client_id;
    std::string episode_id;
    std::string appointment_id;  // which says when
    api::SessionState state = api::SessionState::booked;
};
BOOST_DESCRIBE_STRUCT(NewSession, (), (session_id, client_id, episode_id, appointment_id, state))

class Sessions {
public:
    explicit Sessions(Connection& db) : db_{db} {}

    // The latest episode, unless it has ended; locked until the end of the transaction: sessions of one
    // client are changed one at a time.
    std::optional<std::string> lock_open_episode(const std::string& client_id);

    // Nothing where the client has been given another session at that time in this very moment.
    // Of the latest session that was not called off; nothing where it had no room.
    std::optional<std::string> last_room(const std::string& client_id);
    std::optional<api::Session> insert(const NewSession& session);

    std::optional<api::Session> find(const std::string& client_id, const std::string& session_id);

    // One that was not cancelled begins at that very time; `session_id` is the one that does not count.
    bool has_other_at(const std::string& client_id, const std::string& episode_id, Instant starts_at,
                      const std::string& session_id = {});

    // Nothing where the caller sees the client and does not care for them, as a supervisor.
    [[nodiscard]] std::optional<api::Session> set_state(const std::string& client_id,
                                                        const std::string& session_id,
                                                        api::SessionState state);

    // Of the latest episode, newest first.
    std::vector<api::Session> latest_episode(const std::string& client_id);
    std::vector<api::Session> of_episode(const std::string& client_id, const std::string& episode_id);

    // The days of those that were attended in an episode, oldest first.
    std::vector<Day> held_on(const std::string& client_id, const std::string& episode_id);

private:
    Connection& db_;
};

}  // namespace attune::server
