// Goals in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/goals.hpp"

namespace attune::server {

class Goals {
public:
    explicit Goals(Connection& db) : db_{db} {}

    // Refuses (conflict) when as many are open as the form has places for, or the record is full.
    Result<api::Goal> create(const api::CreateGoal::Request& request, const std::string& user_id);
    // Refuses (stale) with the goal as it is now, and (conflict) to open one again whose place is taken.
    Result<api::Goal> update(const api::UpdateGoal::Request& request, const std::string& user_id);
    // All of them, by place and the day they were agreed on.
    std::vector<api::Goal> of_client(const std::string& client_id);
    // The answers of every form that rates goals and stands, the earliest first.
    std::vector<api::GoalRatings> ratings(const std::string& client_id);

private:
    std::optional<api::Goal> find(const std::string& client_id, const std::string& goal_id);

    Connection& db_;
};

}  // namespace attune::server
