// Who may count more than their own outcomes: what is in force, given and ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/outcome_permissions.hpp"

namespace attune::server {

class OutcomePermissions {
public:
    explicit OutcomePermissions(Connection& db) : db_{db} {}

    // For a lead; everybody else reads nothing.
    api::ReadOutcomePermissions::Reply all();
    // "given" and the others as give_outcome_permission in the schema says them.
    std::string give(const api::GiveOutcomePermission::Request& request, const std::string& request_id);
    // False when it is over already.
    bool end(const std::string& permission_id, const std::string& request_id);

private:
    Connection& db_;
};

// By the administrator at the database, whose acts leave no audit row but the permission itself. `days`
// counts for names alone. False when they hold it already, or can hold none.
bool permit_outcomes(Connection& owner, const std::string& username, api::OutcomePermissionKind kind,
                     const std::string& reason, int days);
// False when they do not hold it.
bool withdraw_outcomes(Connection& owner, const std::string& username, api::OutcomePermissionKind kind);

}  // namespace attune::server
