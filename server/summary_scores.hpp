// Courses as reports tell of them.
#pragma once

#include <vector>

#include "shared/api/summary.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

// Each with its name, its scale, and what has to be said of forms that were prorated or left incomplete.
std::vector<api::SummaryScore> summary_scores(std::vector<Course> courses, const Library& library);

}  // namespace attune::server
