// Exercises set as homework, and the looks back at them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/homework.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Who logs a practice: a user who keys it in, or the client through a link. A log with an id that is taken is
// not made again.
struct PracticeLogger {
    std::string practice_log_id;
    std::optional<std::string> user_id;
    std::optional<std::string> link_id;
};

class Homework {
public:
    explicit Homework(Connection& db) : db_{db} {}

    // In the session's episode, or the latest without one.
    api::Assignment set(const api::SetHomework::Request& request, const std::string& user_id);

    // A second review in the same session replaces the first. Refuses (not_found) an unknown assignment.
    Result<api::Assignment> review(const api::ReviewHomework::Request& request, const std::string& user_id);

    // Stops it on `today`, or takes it up again. Refuses (stale) another row_version, (not_found) an unknown
    // assignment.
    Result<api::Assignment> stop(const api::StopHomework::Request& request, Day today);

    // Stops it on `today` and sets it anew from then. Refuses (stale) another row_version, (not_found) an
    // unknown assignment, (conflict) one that was changed already.
    Result<api::ChangeHomework::Reply> change(const api::ChangeHomework::Request& request,
                                              const std::string& user_id, Day today);

    // Of homework that find() has found. Refuses (conflict) more than a day or a piece of homework has room
    // for, and what was logged already.
    Result<api::Assignment> log(const api::LogPractice::Request& request, const PracticeLogger& by);

    // Refuses (not_found) what there is not.
    Result<api::Assignment> strike_out(const api::StrikeOutPractice::Request& request,
                                       const std::string& user_id);

    // Nothing when there is no such homework.
    std::optional<api::Assignment> find(const std::string& client_id, const std::string& assignment_id);

    // Of the latest episode: running ones first, then the newest; without those of a weekly course's weeks
    // that have not begun.
    std::vector<api::Assignment> latest_episode(const std::string& client_id, Day today);
    std::vector<api::Assignment> of_episode(const std::string& client_id, const std::string& episode_id,
                                            Day today);

    // Set or reviewed in that session, in the order in which they were set.
    std::vector<api::Assignment> of_session(const std::string& client_id, const std::string& session_id);

private:
    Connection& db_;
};

}  // namespace attune::server
