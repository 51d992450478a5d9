#include "server/outcome_figures.hpp"

#include <map>
#include <set>

namespace attune::server {

namespace {

std::vector<TherapistOutcome> by_therapist(const std::vector<CountedEpisode>& episodes)
{
    std::map<std::string, TherapistOutcome> found;
    for (const auto& episode : episodes) {
        if (!episode.used() || episode.verdict == VerdictKind::not_judged)
            continue;
        auto& one = found.try_emplace(episode.therapist_id, TherapistOutcome{episode.therapist_id, {}, 0, 0})
                        .first->second;
        ++one.judged;
        one.better += episode.verdict == VerdictKind::reliably_better ? 1 : 0;
    }
    std::vector<TherapistOutcome> all;
    all.reserve(found.size());
    for (auto& [id, one] : found)
        all.push_back(std::move(one));
    return all;
}

std::vector<ServiceOutcome> by_service(const std::vector<CountedEpisode>& episodes, Direction direction)
{
    std::set<std::string> ids;
    for (const auto& episode : episodes)
        if (episode.service_id)
            ids.insert(*episode.service_id);
    std::vector<ServiceOutcome> all;
    all.reserve(ids.size() + 1);
    for (const auto& id : ids)
        all.push_back(outcome_of_service(id, {}, episodes, direction));
    all.push_back(outcome_of_service(std::nullopt, {}, episodes, direction));
    return all;
}

}  // namespace

OutcomeFigures figures_of(const std::vector<CountedEpisode>& episodes, const Instrument& instrument,
                          const ScoreDefinition& score, std::optional<double> reliability)
{
    return {outcomes_of(episodes, score, reliability), recovery_by_cut_offs(episodes, instrument, score),
            by_therapist(episodes), by_service(episodes, score.direction)};
}

const OutcomeFigures& EpisodeCount::figures(const Instrument& instrument, const ScoreDefinition& score,
                                            std::optional<double> reliability) const
{
    std::call_once(made_, [&] { figures_ = figures_of(episodes_, instrument, score, reliability); });
    return figures_;
}

}  // namespace attune::server
