#include "shared/measures/basis_history.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "shared/domain/wall_clock.hpp"

namespace attune {

namespace {

constexpr Instant end_of_time{std::chrono::sys_time<std::chrono::microseconds>::max()};

// The basis after the first `count` of them were put into use.
Basis after(std::span<const StoredBasis> stored, const Instrument& instrument, const ScoreDefinition& score)
{
    const StoredBasis* figures = nullptr;
    const StoredBasis* baselines = nullptr;
    for (const auto& basis : stored) {
        if (basis.baselines)
            baselines = &basis;
        else
            figures = basis.figures ? &basis : nullptr;
    }
    auto basis = find_basis(instrument, score, baselines ? baselines->baselines : std::nullopt,
                            figures ? figures->figures : std::nullopt);
    const auto* in_use = basis.kind == BasisKind::practice_figures     ? figures
                         : basis.kind == BasisKind::practice_baselines ? baselines
                                                                       : nullptr;
    if (in_use) {
        basis.number = in_use->number;
        basis.since = in_use->since;
    }
    return basis;
}

}  // namespace

std::size_t BasisHistory::in_use_at(Instant entered) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(stored_, [&](const StoredBasis& basis) { return basis.since <= entered; }));
}

Basis BasisHistory::at(Instant entered, const Instrument& instrument, const ScoreDefinition& score,
                       int baselines) const
{
    auto count = in_use_at(entered);
    const std::span<const StoredBasis> all{stored_};
    auto basis = after(all.first(count), instrument, score);
    while (basis.kind == BasisKind::none && count < stored_.size())
        basis = after(all.first(++count), instrument, score);
    for (; count < stored_.size() && !basis.followed; ++count) {
        const auto next = after(all.first(count + 1), instrument, score);
        if (next.number != basis.number)
            basis.followed = stored_[count].since;
    }
    return basis.kind == BasisKind::none ? no_basis(instrument, score, baselines) : basis;
}

Basis BasisHistory::now(const Instrument& instrument, const ScoreDefinition& score, int baselines) const
{
    return at(end_of_time, instrument, score, baselines);
}

std::string use_in_words(const Basis& basis)
{
    std::string words;
    if (basis.since)
        words = "Version " + std::to_string(basis.number) + ", in use since " +
                medium_date(local_day(*basis.since)) + '.';
    if (basis.followed)
        words += std::string{words.empty() ? "" : " "} + "Another basis is in use since " +
                 medium_date(local_day(*basis.followed)) + "; this verdict keeps its own.";
    return words;
}

}  // namespace attune
