// The care plans of clients, version by version, and those whose review has come. Nothing of them is ever
// changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/care_plans.hpp"
#include "shared/api/inbox.hpp"
#include "shared/result.hpp"

namespace attune::server {

class CarePlans {
public:
    explicit CarePlans(Connection& db) : db_{db} {}

    // Makes the next version, unless nothing differs from the latest. Refuses (stale) with the latest when
    // another than it was read, (conflict) one more than the record has room for.
    Result<api::CarePlan> save(const api::SaveCarePlan::Request& request, const std::string& user_id);

    std::optional<api::CarePlan> latest(const std::string& client_id);
    // The version that held when that day ended.
    std::optional<api::CarePlan> of_day(const std::string& client_id, Day day);
    std::optional<api::CarePlan> find(const std::string& client_id, std::int64_t number);

    // Every one, the latest first.
    std::vector<api::CarePlanVersion> versions(const std::string& client_id);

    // Of the caller's whole caseload, by the latest versions: those whose review date is `today` or before
    // it, the longest due first. Nothing is due once therapy has ended.
    std::vector<api::PlanToReview> to_review(Day today, int limit);
    int count_to_review(Day today);

private:
    Connection& db_;
};

}  // namespace attune::server
