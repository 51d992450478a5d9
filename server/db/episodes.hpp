// Clients' episodes: how they came about, and how they ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/episodes.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Episodes {
public:
    explicit Episodes(Connection& db) : db_{db} {}

    // Newest first.
    std::vector<api::Episode> of_client(const std::string& client_id);

    // Refuses (conflict) while another is open.
    Result<api::Episode> begin(const api::BeginEpisode::Request& request, const std::string& user_id);

    // Each refuses (stale) another row_version, (not_found) an unknown episode.
    Result<api::Episode> correct(const api::CorrectEpisode::Request& request);
    Result<api::Episode> save_referral(const api::SaveReferral::Request& request);
    Result<api::Episode> end(const api::EndEpisode::Request& request);
    Result<api::Episode> reopen(const api::ReopenEpisode::Request& request);

    // Its sessions after a day: the last that took place or should have, and how many are booked.
    struct SessionsAfter {
        std::optional<Day> last_on;
        int booked = 0;
        std::optional<Day> next_booked_on;
    };
    // The day of the first session that was not called off; none when there is none.
    std::optional<Day> first_session_on(const std::string& client_id, const std::string& episode_id);
    SessionsAfter sessions_after(const std::string& client_id, const std::string& episode_id, Day day);

    std::optional<api::Episode> find(const std::string& client_id, const std::string& episode_id);

private:
    Result<api::Episode> changed(const std::string& client_id, const std::string& episode_id, bool touched);

    Connection& db_;
};
BOOST_DESCRIBE_STRUCT(Episodes::SessionsAfter, (), (last_on, booked, next_booked_on))

}  // namespace attune::server
