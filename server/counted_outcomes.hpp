// The episodes that outcomes are counted from, judged: what figures, lists and trajectories begin with.
#pragma once

#include <map>
#include <vector>

#include "server/context.hpp"
#include "server/db/practice_outcomes.hpp"
#include "server/kept_counts.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/measures/basis_history.hpp"
#include "shared/measures/library.hpp"
#include "shared/result.hpp"

namespace attune::server {

inline constexpr int most_episodes = 200'000;

// Bases by the moment when an episode's last form was entered; making one costs more than judging by it.
class BasesInTime {
public:
    BasesInTime(const Library& library, const Instrument& instrument, const ScoreDefinition& score)
        : history_{library.bases(instrument, score)},
          instrument_{instrument},
          score_{score}
    {
    }

    const Basis& of(const EpisodeFacts& episode)
    {
        const auto entered = episode.last_entered_at.value_or(Instant{});
        const auto changes = history_.changes_until(entered, instrument_, score_);
        const auto known = known_.find(changes);
        return known != known_.end()
                   ? known->second
                   : known_.emplace(changes, history_.at(entered, instrument_, score_)).first->second;
    }

private:
    const BasisHistory& history_;
    const Instrument& instrument_;
    const ScoreDefinition& score_;
    std::map<std::size_t, Basis> known_;
};

struct CountedOutcomes {
    const Instrument& instrument;
    const ScoreDefinition& score;
    OutcomeQuestion question;
    std::vector<api::OutcomeTherapist> therapists;  // whom the caller may count, by name
    CountedEpisodes counted;                        // never null; in no order

    [[nodiscard]] const std::vector<CountedEpisode>& episodes() const { return counted->episodes(); }
};

// With the refusals of ReadOutcomes; leaves an audit row that says what was asked. A count that is kept and
// still holds is not made again.
Result<CountedOutcomes> count_outcomes(KeptCounts& kept, Context& context,
                                       const api::ReadOutcomes::Request& request);

// The same question as another endpoint has it.
template <class Request>
Result<CountedOutcomes> count_outcomes(KeptCounts& kept, Context& context, const Request& request)
{
    return count_outcomes(
        kept, context,
        api::ReadOutcomes::Request{request.instrument, request.score, request.period, request.from,
                                   request.until, request.therapist_id, request.problem, request.service});
}

api::OutcomeClient client_of(const PracticeOutcomes::Name& name, const CountedEpisode& episode);

}  // namespace attune::server
