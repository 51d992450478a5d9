// What a report of outcomes says of the episodes that were counted; made once for a count, however often it
// is asked for.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/measures/instrument.hpp"
#include "shared/measures/outcomes.hpp"
#include "shared/measures/recovery.hpp"

namespace attune::server {

// Therapists and services without their names, which may change while the count holds.
struct OutcomeFigures {
    Outcomes outcomes;
    std::vector<CutOffCount> cut_offs;
    std::vector<TherapistOutcome> by_therapist;  // by id; those of whom an episode was judged
    std::vector<ServiceOutcome> by_service;      // by id, and those of no service last
};

// `reliability` is what the methods of reliable change are given; absent where none is published.
OutcomeFigures figures_of(const std::vector<CountedEpisode>& episodes, const Instrument& instrument,
                          const ScoreDefinition& score, std::optional<double> reliability);

// The episodes of one question, and their figures once somebody has asked for them. Thread-safe.
class EpisodeCount {
public:
    explicit EpisodeCount(std::vector<CountedEpisode> episodes) : episodes_{std::move(episodes)} {}

    [[nodiscard]] const std::vector<CountedEpisode>& episodes() const { return episodes_; }
    // With the instrument, score and reliability of the question, which are the same each time.
    const OutcomeFigures& figures(const Instrument& instrument, const ScoreDefinition& score,
                                  std::optional<double> reliability) const;

private:
    std::vector<CountedEpisode> episodes_;
    mutable std::once_flag made_;
    mutable OutcomeFigures figures_;
};

}  // namespace attune::server
