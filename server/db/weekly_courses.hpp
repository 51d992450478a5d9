// Weekly courses that clients were given, and the homework of their weeks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/weekly_courses.hpp"
#include "shared/result.hpp"

namespace attune::server {

class WeeklyCourses {
public:
    explicit WeeklyCourses(Connection& db) : db_{db} {}

    // In the latest episode, with every week's homework; `course` is the one the request names. Refuses
    // (conflict) while another goes on.
    Result<api::GivenCourse> give(const api::GiveWeeklyCourse::Request& request, const WeeklyCourse& course,
                                  const std::string& user_id, Day today);

    // The homework of weeks that have not begun gives way to what the weeks now say. Refuses (stale) another
    // row_version, (not_found) an unknown course.
    Result<api::GivenCourse> adapt(const api::AdaptWeeklyCourse::Request& request, const std::string& user_id,
                                   Day today);

    std::optional<api::GivenCourse> find(const std::string& client_id, const std::string& weekly_course_id);

    // The newest first.
    std::vector<api::GivenCourse> latest_episode(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
