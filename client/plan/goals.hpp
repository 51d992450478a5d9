// A client's goals as screens show them: how far each has come. Pure values.
#pragma once

#include <string>
#include <vector>

#include "shared/api/overview.hpp"

namespace attune::desktop {

struct GoalLine {
    std::string goal_id;
    std::string text;
    std::string rated;   // "2 → 6", "4", or empty before the first rating
    std::string spoken;  // "first 2 on 8 Sep 2026, now 6 on 24 Nov 2026"; "not rated yet"
    std::string ended;   // "Reached on 3 Nov 2026"; empty while it is open

    bool operator==(const GoalLine&) const = default;
};

// One rating of one goal.
struct GoalRating {
    Day on;
    int value = 0;
    std::string administration_id;  // of the form
};

// Those of one goal among all of a client's: what was rated in its place while it was held, the earliest
// first.
std::vector<GoalRating> ratings_of(const api::Goal& goal, const std::vector<api::Goal>& goals,
                                   const std::vector<api::GoalRatings>& forms);

// Open goals in the order of the form, then those that have ended, the latest first; no mistaken ones.
std::vector<GoalLine> goal_lines(const std::vector<api::Goal>& goals,
                                 const std::vector<api::GoalRatings>& forms);

// Puts the goal into the record as the server answered it.
void put_goal(api::Overview& overview, const api::Goal& goal);

}  // namespace attune::desktop
