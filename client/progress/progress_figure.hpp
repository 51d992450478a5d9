// The large charts of one score and of several, made from the client's record.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "reports/common_figure.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

// A score with at least one form.
struct FollowedScore {
    const Instrument* instrument = nullptr;
    const ScoreDefinition* definition = nullptr;
    const Course* course = nullptr;
    std::string title;                              // "PHQ-9", "Fear of self-compassion"
    const std::vector<api::Goal>* goals = nullptr;  // all of the client's, which "Own goals" asks for
};

// In the record's order; courses that the library does not know are left out. Points into both arguments.
std::vector<FollowedScore> followed_scores(const Library& library, const api::Overview& overview);

// The course with the sessions held and missed, the homework of the episode with how it went, and the life
// events that reach into the episode.
reports::Alongside alongside_of(const api::Overview& overview);
reports::ChartFigure progress_figure(const FollowedScore& followed, const api::Overview& overview);

// Those of `scores` that `indices` names on one axis, as many as it holds.
reports::CommonFigure common_figure(const std::vector<FollowedScore>& scores,
                                    const std::vector<std::size_t>& indices, const api::Overview& overview);

}  // namespace attune::desktop
