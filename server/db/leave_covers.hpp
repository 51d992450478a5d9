// Cover during leave.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/leave_covers.hpp"

namespace attune::server {

class LeaveCovers {
public:
    explicit LeaveCovers(Connection& db) : db_{db} {}

    // Those that go on or are to come, which the acting user may see; the earliest first.
    std::vector<api::LeaveCover> all();
    // Who cares for clients and can sign in, by name.
    std::vector<api::LeaveColleague> colleagues();
    void add(const std::string& new_id, const api::NameLeaveCover::Request& request, const std::string& by);
    // False when there is none of that id which the acting user may take back.
    bool take_back(const std::string& leave_cover_id, const std::string& by);

private:
    Connection& db_;
};

}  // namespace attune::server
