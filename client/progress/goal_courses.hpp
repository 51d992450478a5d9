// Each goal of a client as a score of its own: its ratings from 0 to 10, and never those of the goal that
// took its place.
#pragma once

#include <memory>
#include <vector>

#include "client/library.hpp"
#include "shared/api/overview.hpp"
#include "shared/measures/course.hpp"

namespace attune::desktop {

// The measure "goals" as if it asked for this goal alone.
struct GoalCourse {
    Instrument instrument;
    Course course;
};

// Of every goal with a rating, in the order of the Plan. Empty where the library does not have that measure.
std::vector<std::unique_ptr<const GoalCourse>> goal_courses(const Library& library,
                                                            const api::Overview& overview);

}  // namespace attune::desktop
