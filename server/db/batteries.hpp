// The table battery: measures that the practice gives together. The practice's, not clients': everybody who
// signs in may read it.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/schedules.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Batteries {
public:
    explicit Batteries(Connection& db) : db_{db} {}

    // Those in use, by name.
    std::vector<api::Battery> in_use();

    // Refuses (conflict) a name that another one in use has, and more than api::most_batteries.
    Result<api::Battery> create(const api::CreateBattery::Request& request, const std::string& user_id);

    // Refuses (not_found) one that is not in use, (stale) another row_version, (conflict) a name that another
    // one has.
    Result<api::Battery> update(const api::UpdateBattery::Request& request, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
