// The safety plans of clients, version by version. Nothing of them is ever changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/safety_plans.hpp"
#include "shared/result.hpp"

namespace attune::server {

class SafetyPlans {
public:
    explicit SafetyPlans(Connection& db) : db_{db} {}

    // Makes the next version, unless nothing differs from the latest. Refuses (stale) with the latest when
    // another than it was read, (conflict) one more than the record has room for.
    Result<api::SafetyPlan> save(const api::SaveSafetyPlan::Request& request, const std::string& user_id);

    std::optional<api::SafetyPlan> latest(const std::string& client_id);

    // The latest first, at most 50.
    std::vector<api::SafetyPlan> versions(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
