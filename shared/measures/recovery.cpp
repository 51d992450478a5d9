#include "shared/measures/recovery.hpp"

#include <algorithm>

namespace attune {

namespace {

const Norm* published_group(const Instrument& instrument, const ScoreDefinition& score, bool clinical)
{
    const auto found = std::ranges::find_if(instrument.norms, [&](const Norm& norm) {
        return norm.score == score.code && norm.clinical == clinical && norm.mean && norm.sd &&
               !norm.not_comparable && drives(norm.status);
    });
    return found == instrument.norms.end() ? nullptr : &*found;
}

std::optional<Group> group_of(const Norm* norm)
{
    return norm ? std::optional{Group{*norm->mean, *norm->sd}} : std::nullopt;
}

}  // namespace

PublishedGroups published_groups(const Instrument& instrument, const ScoreDefinition& score)
{
    return {published_group(instrument, score, true), published_group(instrument, score, false)};
}

std::optional<double> published_cut_off(CutOffMethod method, const Instrument& instrument,
                                        const ScoreDefinition& score)
{
    const auto groups = published_groups(instrument, score);
    const auto found =
        clinical_cut_off(method, score.direction, group_of(groups.clinical), group_of(groups.functional));
    return found ? std::optional{*found} : std::nullopt;
}

std::vector<CutOffCount> recovery_by_cut_offs(std::span<const CountedEpisode> episodes,
                                              const Instrument& instrument, const ScoreDefinition& score)
{
    std::vector<CutOffCount> counts;
    for (const auto method : {CutOffMethod::a, CutOffMethod::b, CutOffMethod::c}) {
        const auto cut_off = published_cut_off(method, instrument, score);
        if (!cut_off)
            continue;
        const auto count = [&](OutcomeGroup group) {
            return static_cast<int>(std::ranges::count_if(episodes, [&](const CountedEpisode& episode) {
                return is_in_by(*cut_off, score.direction, group, episode);
            }));
        };
        counts.push_back({method, *cut_off, count(OutcomeGroup::clinical_at_start),
                          count(OutcomeGroup::recovered), count(OutcomeGroup::reliably_recovered)});
    }
    return counts;
}

bool is_in_by(double cut_off, Direction direction, OutcomeGroup group, const CountedEpisode& episode)
{
    if (!episode.used() || !is_clinical(*episode.first, cut_off, direction))
        return false;
    if (group == OutcomeGroup::clinical_at_start)
        return true;
    return is_of_recovery(group) && !is_clinical(*episode.last, cut_off, direction) &&
           (group == OutcomeGroup::recovered || episode.verdict == VerdictKind::reliably_better);
}

}  // namespace attune
