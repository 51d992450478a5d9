// First and last complete scores of every episode, without naming any client.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "server/db/connection.hpp"

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

// An episode that has ended, by what NHS Talking Therapies looks at; scores are absent with fewer than two.
struct EndedEpisode {
    int contacts = 0;  // sessions held
    std::optional<double> depression_first;
    std::optional<double> depression_last;
    std::optional<double> anxiety_first;
    std::optional<double> anxiety_last;
};
BOOST_DESCRIBE_STRUCT(EndedEpisode, (),
                      (contacts, depression_first, depression_last, anxiety_first, anxiety_last))

// By the totals of these two measures, in an order that says nothing.
std::vector<EndedEpisode> ended_episodes(Connection& owner, const std::string& depression,
                                         const std::string& anxiety);

}  // namespace attune::server
