// The large chart of one score, made from the client's record.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "reports/chart_figure.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

// A score with at least one form.
struct FollowedScore {
    const Instrument* instrument = nullptr;
    const ScoreDefinition* definition = nullptr;
    const Course* course = nullptr;
    std::string title;  // "PHQ-9", "Fear of self-compassion"
};

// In the record's order; courses that the library does not know are left out. Points into both arguments.
std::vector<FollowedScore> followed_scores(const Library& library, const api::Overview& overview);

// The course with the sessions held and missed, and the homework that sessions looked back
// on.
reports::ChartFigure progress_figure(const FollowedScore& followed, const api::Overview& overview);

}  // namespace attune::desktop
