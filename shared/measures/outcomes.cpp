#include "shared/measures/outcomes.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/scoring.hpp"

namespace attune {

namespace {

constexpr double z95 = 1.959963984540054;
constexpr double upper_tail = 0.975;

constexpr std::array methods{ChangeMethod::jacobson_truax,        ChangeMethod::edwards_nunnally,
                             ChangeMethod::gulliksen_lord_novick, ChangeMethod::hsu_linn_lord,
                             ChangeMethod::nunnally_kotsch,       ChangeMethod::hageman_arrindell};

// Of which group a group's share is; of itself where it is everybody.
OutcomeGroup whole_of(OutcomeGroup group)
{
    switch (group) {
        case OutcomeGroup::used:
        case OutcomeGroup::without_score:
        case OutcomeGroup::with_one_score:
            return OutcomeGroup::eligible;
        case OutcomeGroup::reliably_better:
        case OutcomeGroup::no_reliable_change:
        case OutcomeGroup::reliably_worse:
        case OutcomeGroup::not_judged:
        case OutcomeGroup::clinical_at_start:
        case OutcomeGroup::used_and_attended:
            return OutcomeGroup::used;
        case OutcomeGroup::recovered:
        case OutcomeGroup::reliably_recovered:
            return OutcomeGroup::clinical_at_start;
        default:
            return OutcomeGroup::referred;
    }
}

struct SessionsCounted {
    OutcomeGroup group;
    int EpisodeFacts::*sessions;
};
constexpr std::array by_state{
    SessionsCounted{OutcomeGroup::attended, &EpisodeFacts::attended},
    SessionsCounted{OutcomeGroup::did_not_attend, &EpisodeFacts::did_not_attend},
    SessionsCounted{OutcomeGroup::late_cancel, &EpisodeFacts::late_cancel},
    SessionsCounted{OutcomeGroup::cancelled, &EpisodeFacts::cancelled},
    SessionsCounted{OutcomeGroup::cancelled_by_therapist, &EpisodeFacts::cancelled_by_therapist}};

const SessionsCounted* sessions_of(OutcomeGroup group)
{
    const auto* found = std::ranges::find(by_state, group, &SessionsCounted::group);
    return found == by_state.end() ? nullptr : found;
}

std::optional<VerdictKind> verdict_of(OutcomeGroup group)
{
    switch (group) {
        case OutcomeGroup::reliably_better:
            return VerdictKind::reliably_better;
        case OutcomeGroup::no_reliable_change:
            return VerdictKind::no_reliable_change;
        case OutcomeGroup::reliably_worse:
            return VerdictKind::reliably_worse;
        case OutcomeGroup::not_judged:
            return VerdictKind::not_judged;
        default:
            return std::nullopt;
    }
}

int count(std::span<const CountedEpisode> episodes, OutcomeGroup group)
{
    return static_cast<int>(
        std::ranges::count_if(episodes, [group](const auto& episode) { return is_in(group, episode); }));
}

int sum(std::span<const CountedEpisode> episodes, int EpisodeFacts::*sessions)
{
    int total = 0;
    for (const auto& episode : episodes)
        total += episode.*sessions;
    return total;
}

std::vector<OutcomeCount> counts_of(std::span<const CountedEpisode> episodes)
{
    std::vector<OutcomeCount> counts;
    int all_sessions = 0;
    for (const auto& state : by_state)
        all_sessions += sum(episodes, state.sessions);
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<OutcomeGroup>>([&](auto enumerator) {
        const OutcomeGroup group = enumerator.value;
        if (const auto* state = sessions_of(group))
            counts.push_back({group, {sum(episodes, state->sessions), all_sessions, {}, {}}});
        else if (group == OutcomeGroup::newly_clinical)
            counts.push_back({group, share_of(count(episodes, group),
                                              count(episodes, OutcomeGroup::used) -
                                                  count(episodes, OutcomeGroup::clinical_at_start))});
        else
            counts.push_back({group, share_of(count(episodes, group), count(episodes, whole_of(group)))});
    });
    return counts;
}

// Gamma(m / 2) / (sqrt(m / 2) Gamma((m - 1) / 2)), through logarithms: the functions overflow early.
double hedges_correction(double degrees)
{
    return std::exp(boost::math::lgamma(degrees / 2) - boost::math::lgamma((degrees - 1) / 2)) /
           std::sqrt(degrees / 2);
}

struct Pairs {
    std::vector<double> first;
    std::vector<double> last;
};

Pairs pairs_of(std::span<const CountedEpisode> episodes)
{
    Pairs pairs;
    for (const auto& episode : episodes)
        if (episode.used()) {
            pairs.first.push_back(*episode.first);
            pairs.last.push_back(*episode.last);
        }
    return pairs;
}

ScoreChange change_of(std::span<const CountedEpisode> episodes, const Pairs& pairs, Direction direction)
{
    ScoreChange result;
    std::vector<double> changes;
    std::vector<double> per_session;
    for (const auto& episode : episodes)
        if (episode.used()) {
            changes.push_back(*episode.last - *episode.first);
            if (episode.attended > 0)
                per_session.push_back(changes.back() / episode.attended);
        }
    result.first = describe(pairs.first);
    result.last = describe(pairs.last);
    result.change = describe(changes);
    result.per_session = describe(per_session);
    if (result.change.sd) {
        const auto n = static_cast<double>(result.change.n);
        const double t = boost::math::quantile(boost::math::students_t{n - 1}, upper_tail);
        const double half = t * *result.change.sd / std::sqrt(n);
        result.low = *result.change.mean - half;
        result.high = *result.change.mean + half;
    }
    result.effect = effect_size(pairs.first, pairs.last, direction);
    return result;
}

// Of the pairs together, whom the methods judge each by. Absent where nothing can be judged at all.
std::optional<ChangeFigures> figures_of(const Pairs& pairs, Direction direction,
                                        std::optional<double> reliability)
{
    const auto first = describe(pairs.first);
    if (!reliability || !first.sd || direction == Direction::neutral)
        return std::nullopt;
    const auto last = describe(pairs.last);
    return ChangeFigures{*first.sd,
                         *reliability,
                         first.mean,
                         last.mean,
                         last.sd,
                         reliability,
                         correlation(pairs.first, pairs.last)};
}

ReliableDirection direction_by(ChangeMethod method, const ChangeFigures& figures, double first, double last,
                               Direction direction)
{
    return reliable_direction(change_index(method, figures, first, last),
                              critical_value(method, Confidence::ninety_five), direction);
}

MethodCount by_method(ChangeMethod method, const Pairs& pairs, const ChangeFigures& figures,
                      Direction direction)
{
    MethodCount counted{method, 0, 0, 0, {}};
    if (const auto checked = check_figures(method, figures); !checked) {
        counted.why_not = checked.error().sentence;
        return counted;
    }
    for (std::size_t i = 0; i < pairs.first.size(); ++i) {
        const auto found = direction_by(method, figures, pairs.first[i], pairs.last[i], direction);
        ++(found == ReliableDirection::better  ? counted.better
           : found == ReliableDirection::worse ? counted.worse
                                               : counted.none);
    }
    return counted;
}

std::vector<MethodCount> by_methods(const Pairs& pairs, Direction direction,
                                    std::optional<double> reliability)
{
    std::vector<MethodCount> counts;
    const auto figures = figures_of(pairs, direction, reliability);
    if (!figures)
        return counts;
    counts.reserve(methods.size());
    for (const auto method : methods)
        counts.push_back(by_method(method, pairs, *figures, direction));
    return counts;
}

// The proportion that `tail` of the binomial distribution lies below, between whole cases.
double interpolated_quantile(int n, double p, double tail)
{
    const boost::math::binomial_distribution<double> cases{static_cast<double>(n), p};
    int r = 0;
    double below = 0;
    double up_to = boost::math::cdf(cases, 0);
    while (up_to <= tail && r < n) {
        below = up_to;
        up_to = boost::math::cdf(cases, ++r);
    }
    const double over = (up_to - tail) / (up_to - below);
    return std::clamp((r - over) / n, 0.0, 1.0);
}

}  // namespace

CountedEpisode counted(EpisodeFacts facts, const Instrument& instrument, const ScoreDefinition& score,
                       const Basis& basis)
{
    CountedEpisode episode{std::move(facts), VerdictKind::incomplete, false, false};
    if (!episode.used())
        return episode;
    episode.verdict = judge_kind(score, basis, episode.first, episode.last);
    if (const auto* cut_off = charted_cut_off(instrument, score.code)) {
        episode.clinical_first = is_clinical(*episode.first, *cut_off);
        episode.clinical_last = is_clinical(*episode.last, *cut_off);
    }
    return episode;
}

bool is_in(OutcomeGroup group, const CountedEpisode& episode)
{
    if (const auto* state = sessions_of(group))
        return episode.*state->sessions > 0;
    if (const auto verdict = verdict_of(group))
        return episode.verdict == *verdict;
    const bool out = episode.clinical_first && !episode.clinical_last;
    switch (group) {
        case OutcomeGroup::started:
            return episode.started();
        case OutcomeGroup::measured_twice:
            return episode.started() && episode.complete > 1;
        case OutcomeGroup::ended:
        case OutcomeGroup::used:
            return episode.used();
        case OutcomeGroup::not_started:
            return !episode.started();
        case OutcomeGroup::in_therapy:
            return episode.started() && !episode.ended_on;
        case OutcomeGroup::eligible:
            return episode.eligible();
        case OutcomeGroup::without_score:
            return episode.eligible() && episode.complete == 0;
        case OutcomeGroup::with_one_score:
            return episode.eligible() && episode.complete == 1;
        case OutcomeGroup::clinical_at_start:
            return episode.clinical_first;
        case OutcomeGroup::recovered:
            return out;
        case OutcomeGroup::reliably_recovered:
            return out && episode.verdict == VerdictKind::reliably_better;
        case OutcomeGroup::newly_clinical:
            return !episode.clinical_first && episode.clinical_last;
        case OutcomeGroup::waited:
            return episode.first_attended_on.has_value();
        case OutcomeGroup::used_and_attended:
            return episode.used() && episode.attended > 0;
        default:
            return true;
    }
}

Share share_of(int n, int of)
{
    Share share{n, of, {}, {}};
    if (of <= 0)
        return share;
    const double p = static_cast<double>(n) / of;
    const double z2 = z95 * z95 / of;
    const double centre = (p + z2 / 2) / (1 + z2);
    const double half = z95 / (1 + z2) * std::sqrt(p * (1 - p) / of + z2 / (4.0 * of));
    share.low = n == 0 ? 0.0 : centre - half;
    share.high = n == of ? 1.0 : centre + half;
    return share;
}

std::optional<EffectSize> effect_size(std::span<const double> first, std::span<const double> last,
                                      Direction direction)
{
    assert(first.size() == last.size());
    constexpr std::size_t least = 3;
    if (first.size() < least)
        return std::nullopt;
    const auto r = correlation(first, last);
    if (!r)
        return std::nullopt;
    const auto before = describe(first);
    const auto n = static_cast<double>(first.size());
    const double raw = (*describe(last).mean - *before.mean) / *before.sd * hedges_correction(n - 1);
    const double d = direction == Direction::higher_worse ? -raw : raw;
    const double half = z95 * std::sqrt(2 * (1 - *r) / n + d * d / (2 * n));
    return EffectSize{d, d - half, d + half};
}

Outcomes outcomes_of(std::span<const CountedEpisode> episodes, const ScoreDefinition& score,
                     std::optional<double> reliability)
{
    Outcomes outcomes;
    outcomes.counts = counts_of(episodes);
    const auto pairs = pairs_of(episodes);
    outcomes.scores = change_of(episodes, pairs, score.direction);
    outcomes.methods = by_methods(pairs, score.direction, reliability);
    std::vector<double> days;
    for (const auto& episode : episodes)
        if (episode.first_attended_on)
            days.push_back(
                std::max(0.0, static_cast<double>((episode.first_attended_on->value -
                                                   episode.referred_on.value_or(episode.started_on).value)
                                                      .count())));
    outcomes.waiting = describe(days);
    return outcomes;
}

const Share& share_in(const Outcomes& outcomes, OutcomeGroup group)
{
    static const Share none;
    const auto found = std::ranges::find(outcomes.counts, group, &OutcomeCount::group);
    return found == outcomes.counts.end() ? none : found->share;
}

std::vector<ReliableDirection> directions_by(ChangeMethod method, std::span<const CountedEpisode> episodes,
                                             const ScoreDefinition& score, std::optional<double> reliability)
{
    const auto figures = figures_of(pairs_of(episodes), score.direction, reliability);
    if (!figures || !check_figures(method, *figures))
        return {};
    std::vector<ReliableDirection> directions;
    directions.reserve(episodes.size());
    for (const auto& episode : episodes)
        directions.push_back(
            episode.used() ? direction_by(method, *figures, *episode.first, *episode.last, score.direction)
                           : ReliableDirection::none);
    return directions;
}

Interval funnel_limits(int n, double p, double tail)
{
    if (n <= 0 || p <= 0 || p >= 1)
        return {std::clamp(p, 0.0, 1.0), std::clamp(p, 0.0, 1.0)};
    return {interpolated_quantile(n, p, tail), interpolated_quantile(n, p, 1 - tail)};
}

ServiceOutcome outcome_of_service(std::optional<std::string> service_id, std::string name,
                                  std::span<const CountedEpisode> episodes, Direction direction)
{
    ServiceOutcome outcome;
    std::vector<CountedEpisode> theirs;
    for (const auto& episode : episodes)
        if (episode.service_id == service_id && episode.eligible())
            theirs.push_back(episode);
    outcome.service_id = std::move(service_id);
    outcome.name = std::move(name);
    outcome.eligible = static_cast<int>(theirs.size());
    outcome.used = count(theirs, OutcomeGroup::used);
    outcome.better = count(theirs, OutcomeGroup::reliably_better);
    outcome.worse = count(theirs, OutcomeGroup::reliably_worse);
    outcome.judged = outcome.used - count(theirs, OutcomeGroup::not_judged);
    const auto pairs = pairs_of(theirs);
    outcome.effect = effect_size(pairs.first, pairs.last, direction);
    return outcome;
}

}  // namespace attune
