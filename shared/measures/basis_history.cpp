#include "shared/measures/basis_history.hpp"

#include <algorithm>
#include <limits>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr Instant end_of_time{std::chrono::sys_time<std::chrono::microseconds>::max()};

template <class Published>
bool came_later(const Published& fact, Instant when)
{
    return fact.since && when < *fact.since;
}

// The instrument as it was known then; none when it was no other.
std::optional<Instrument> known_at(Instant when, const Instrument& instrument)
{
    const auto later = [when](const auto& fact) { return came_later(fact, when); };
    if (std::ranges::none_of(instrument.reliable_changes, later) &&
        std::ranges::none_of(instrument.norms, later))
        return std::nullopt;
    auto known = instrument;
    std::erase_if(known.reliable_changes, later);
    std::erase_if(known.norms, later);
    return known;
}

// What the practice had put into use by a moment.
struct InUse {
    const StoredBasis* figures = nullptr;
    const StoredBasis* baselines = nullptr;
};

InUse put_into_use(const std::vector<StoredBasis>& stored, Instant when)
{
    InUse in_use;
    for (const auto& basis : stored) {
        if (when < basis.since)
            break;
        if (basis.baselines)
            in_use.baselines = &basis;
        else
            in_use.figures = basis.figures ? &basis : nullptr;
    }
    return in_use;
}

bool same(const Basis& a, const Basis& b)
{
    return a.kind == b.kind && a.number == b.number && a.since == b.since;
}

}  // namespace

std::vector<Instant> BasisHistory::changes(const Instrument& instrument, const ScoreDefinition& score) const
{
    std::vector<Instant> moments;
    for (const auto& basis : stored_)
        moments.push_back(basis.since);
    const auto add = [&](const auto& facts) {
        for (const auto& fact : facts)
            if (fact.score == score.code && fact.since)
                moments.push_back(*fact.since);
    };
    add(instrument.reliable_changes);
    add(instrument.norms);
    std::ranges::sort(moments);
    return moments;
}

std::size_t BasisHistory::changes_until(Instant entered, const Instrument& instrument,
                                        const ScoreDefinition& score) const
{
    const auto confirmed = [&](const auto& facts) {
        return std::ranges::count_if(facts, [&](const auto& fact) {
            return fact.score == score.code && fact.since && *fact.since <= entered;
        });
    };
    const auto put_into_use =
        std::ranges::count_if(stored_, [&](const StoredBasis& basis) { return basis.since <= entered; });
    return static_cast<std::size_t>(put_into_use + confirmed(instrument.reliable_changes) +
                                    confirmed(instrument.norms));
}

Basis BasisHistory::in_use_at(Instant when, const Instrument& instrument, const ScoreDefinition& score) const
{
    const auto [figures, baselines] = put_into_use(stored_, when);
    const auto known = known_at(when, instrument);
    auto basis =
        find_basis(known ? *known : instrument, score, baselines ? baselines->baselines : std::nullopt,
                   figures ? figures->figures : std::nullopt);
    const auto* judging = basis.kind == BasisKind::practice_figures     ? figures
                          : basis.kind == BasisKind::practice_baselines ? baselines
                                                                        : nullptr;
    if (judging) {
        basis.number = judging->number;
        basis.since = judging->since;
    }
    return basis;
}

Basis BasisHistory::at(Instant entered, const Instrument& instrument, const ScoreDefinition& score,
                       int baselines) const
{
    const auto moments = changes(instrument, score);
    auto next = std::ranges::upper_bound(moments, entered);
    auto basis = in_use_at(entered, instrument, score);
    while (basis.kind == BasisKind::none && next != moments.end())
        basis = in_use_at(*next++, instrument, score);
    for (; next != moments.end() && !basis.followed; ++next)
        if (!same(in_use_at(*next, instrument, score), basis))
            basis.followed = *next;
    return basis.kind == BasisKind::none ? no_basis(instrument, score, baselines) : basis;
}

Basis BasisHistory::now(const Instrument& instrument, const ScoreDefinition& score, int baselines) const
{
    return at(end_of_time, instrument, score, baselines);
}

std::string use_in_words(const Basis& basis)
{
    std::string words;
    if (basis.since) {
        const auto since = medium_date(local_day(*basis.since));
        words = basis.number > 0 ? say("Version {1}, in use since {2}.", basis.number, since)
                                 : say("Confirmed by the practice, in use since {1}.", since);
    }
    if (basis.followed)
        words +=
            (words.empty() ? "" : " ") + say("Another basis is in use since {1}; this verdict keeps its own.",
                                             medium_date(local_day(*basis.followed)));
    return words;
}

}  // namespace attune
