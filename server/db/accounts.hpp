// How the practice charges: the settings that hold, the series of its numbers, and its services.
#pragma once

#include <optional>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/accounts.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Version 0 before the first.
api::AccountSettingsRead read_account_settings(Connection& db);

// Refuses as api::SaveAccountSettings does.
Result<api::AccountSettingsRead> save_account_settings(Connection& db,
                                                       const api::SaveAccountSettings::Request& request,
                                                       const std::string& by);

class Services {
public:
    explicit Services(Connection& db) : db_{db} {}

    // Those on offer first, each by name.
    std::vector<api::Service> all();
    // On offer.
    std::vector<ChargedService> offered();
    std::optional<api::Service> find(const std::string& service_id);

    // Refuse (conflict) a name that another service on offer has; (stale) and (not_found) as usual.
    Result<api::Service> add(const api::ServiceDetails& details);
    Result<api::Service> change(const api::ChangeService::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
