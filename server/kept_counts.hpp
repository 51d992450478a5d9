// Counts of outcomes that were made, kept while they hold: the figures, lists and pages of one question come
// from one count. Whether one still holds, the database says (migration 48).
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/db/practice_outcomes.hpp"
#include "server/outcome_figures.hpp"

namespace attune::server {

// Shared by those who answer from it. Its episodes never change; its figures are worked out once, when they
// are first asked for.
using CountedEpisodes = std::shared_ptr<const EpisodeCount>;

struct KeptCount {
    std::string user_id;             // who asked: what they may know stands in the episodes
    std::int64_t facts_version = 0;  // verdicts rest on the library of that version
    OutcomeQuestion question;
    OutcomeMoment made;
    Instant made_at;
    CountedEpisodes episodes;
};

// Thread-safe.
class KeptCounts {
public:
    // Together; a count of more is not kept, and of several the one that was longest not asked for goes
    // first.
    explicit KeptCounts(std::size_t most_episodes = 100'000) : most_episodes_{most_episodes} {}

    // The one of this question that was made less than an hour before `now`: who asks for it finds out first
    // whether it holds.
    std::optional<KeptCount> find(const std::string& user_id, std::int64_t facts_version,
                                  const OutcomeQuestion& question, Instant now);
    // In the place of one of the same question.
    void keep(KeptCount count);

private:
    const std::size_t most_episodes_;
    std::mutex mutex_;
    std::list<KeptCount> counts_;  // what was asked for last stands first
};

}  // namespace attune::server
