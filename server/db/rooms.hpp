// The practice's rooms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/rooms.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Rooms {
public:
    explicit Rooms(Connection& db) : db_{db} {}

    // By name, those that are closed last.
    std::vector<api::Room> all();
    std::optional<api::Room> find(const std::string& room_id);

    // Refuse (conflict) a name that another room in use has; (stale) and (not_found) as usual.
    Result<api::Room> add(const std::string& name);
    Result<api::Room> change(const api::ChangeRoom::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
