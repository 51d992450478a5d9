// Which appointments came from another calendar.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// One time of one event in a calendar file.
struct CalendarOrigin {
    std::string uid;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(CalendarOrigin, (), (uid, at))

class CalendarImports {
public:
    explicit CalendarImports(Connection& db) : db_{db} {}

    // That are in that therapist's diary, and not called off.
    std::vector<CalendarOrigin> known(const std::string& therapist_id, const std::vector<std::string>& uids);
    void mark(const std::string& appointment_id, const CalendarOrigin& origin);
    // Whether it came from another calendar into that diary.
    bool came_from_one(const std::string& appointment_id, const std::string& therapist_id);

private:
    Connection& db_;
};

}  // namespace attune::server
