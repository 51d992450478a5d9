// The flags that the rules of shared/measures/signals raise, in the transaction of what they have seen.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

// What a form of this day has brought about: of `courses`, which hold it, what began to hold on its day or
// later. What lay before it was flagged when it came, or was seen with another basis and is left alone.
void raise_for_form(Connection& db, const Library& library, const std::string& client_id,
                    const std::string& episode_id, const std::vector<Course>& courses, Day answered_on);

// In the transaction that has moved a form of this day away: signals that rested on it and wait are taken
// back, and what holds without it is raised.
void reconsider_without_form(Connection& db, const Library& library, const std::string& client_id,
                             const std::string& episode_id, const std::string& instrument, Day answered_on);

// What a session held on this day has brought about: courses without a change by now, measures missed.
void raise_for_session(Connection& db, const Library& library, const std::string& client_id,
                       const std::string& episode_id, Day held_on);

}  // namespace attune::server
