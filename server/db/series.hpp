// The courses of a client's scores through an episode. This is the hot path: one statement, whatever
// the number of forms.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

// Corrected forms are left out. Courses come in the library's order; a score without a form has none, and
// forms of different versions of an instrument make different courses.
class Series {
public:
    Series(Connection& db, const Library& library) : db_{db}, library_{library} {}

    // In the latest episode.
    std::vector<Course> of_instrument(const std::string& client_id, const std::string& instrument);

    // Every instrument's, all of it or up to and including `until`.
    std::vector<Course> of_episode(const std::string& client_id, const std::string& episode_id,
                                   Day until = no_end);

private:
    static constexpr Day no_end{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

    Connection& db_;
    const Library& library_;
};

// What to follow when only one course is looked at: the one with the most complete forms among those that are
// not composite, the earlier on a tie. Its index, or -1 when no form is complete.
int followed(const std::vector<Course>& courses, const Library& library);

}  // namespace attune::server
