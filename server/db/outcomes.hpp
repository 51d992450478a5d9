// First and last complete scores of every episode, without naming any client.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "server/db/connection.hpp"
#include "shared/measures/basis.hpp"

namespace attune::server {

struct EpisodeScores {
    double first = 0;
    std::optional<double> last;  // absent with a single complete score
};
BOOST_DESCRIBE_STRUCT(EpisodeScores, (), (first, last))

// Of one version's score, corrected forms left out, in an order that says nothing. `owner` is attune_owner's:
// a caseload would show only its own.
std::vector<EpisodeScores> episode_scores(Connection& owner, const std::string& instrument, int version,
                                          const std::string& score);

// The practice's own baselines of it, if any.
std::optional<BaselineStatistic> baseline_statistic(Connection& owner, const std::string& instrument,
                                                    int version, const std::string& score);

}  // namespace attune::server
