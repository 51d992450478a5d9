#include "client/library_screen/basis_rows.hpp"

#include <algorithm>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::desktop {

namespace {

template <class Of>
bool is_of(const Of& of, const Instrument& instrument, const std::string& score)
{
    return of.instrument == instrument.code && of.version == instrument.version && of.score == score;
}

// "Version 1, 3 Nov 2026: own baselines, n = 30. By the server, once there were enough."
std::string line_of(const api::RecordedBasis& recorded, const Instrument& instrument,
                    const ScoreDefinition& score)
{
    const auto& basis = recorded.basis;
    const auto brief = basis.figures || basis.baselines
                           ? find_basis(instrument, score, basis.baselines, basis.figures).brief
                           : std::string{say("what is published, again")};
    return say("Version {1}, {2}", basis.number, medium_date(local_day(basis.since))) + ": " + brief + ". " +
           (recorded.put_into_use_by ? say("Put into use by {1}", *recorded.put_into_use_by)
                                     : say("Taken by the server, once there were enough")) +
           '.';
}

std::string upper_first(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string details_of(const Basis& now, const Instrument& instrument, const ScoreDefinition& score,
                       const api::ReadPracticeLibrary::Reply& practice)
{
    auto lines = now.sentence;
    if (now.kind == BasisKind::published_criterion || now.kind == BasisKind::published_figures)
        lines += '\n' + say("Published: {1}.", now.source);
    for (const auto& recorded : practice.bases)
        if (is_of(recorded.basis, instrument, score.code))
            lines += '\n' + line_of(recorded, instrument, score);
    const auto today = baselines_of(practice.baselines, instrument, score.code);
    const auto in_use = std::ranges::any_of(practice.bases, [&](const api::RecordedBasis& recorded) {
        return recorded.basis.baselines == today;
    });
    if (today && !in_use)
        lines += '\n' + say("Own baselines today: n = {1}, mean {2}", today->n, figure(today->mean)) +
                 (today->n > 1 ? ", " + say("SD {1}", figure(today->sd)) : "") +
                 (today->alpha ? ", " + say("alpha {1}", figure(*today->alpha)) : "") + '.';
    return lines;
}

}  // namespace

std::vector<BasisRow> basis_rows(const Instrument& instrument,
                                 const api::ReadPracticeLibrary::Reply& practice)
{
    std::vector<BasisRow> rows;
    for (const auto& score : instrument.scores) {
        if (score.direction == Direction::neutral)
            continue;
        const auto today = baselines_of(practice.baselines, instrument, score.code);
        const auto now =
            history_of(practice.bases, instrument, score.code).now(instrument, score, today ? today->n : 0);
        rows.push_back(
            {score.code, display_name(instrument, score),
             now.kind == BasisKind::none ? say("None yet: {1}", lack_in_words(now)) : upper_first(now.brief),
             details_of(now, instrument, score, practice)});
    }
    return rows;
}

BasisHistory history_of(const std::vector<api::RecordedBasis>& bases, const Instrument& instrument,
                        const std::string& score)
{
    std::vector<StoredBasis> stored;
    for (const auto& recorded : bases)
        if (is_of(recorded.basis, instrument, score))
            stored.push_back(recorded.basis);
    return BasisHistory{std::move(stored)};
}

std::optional<BaselineStatistic> baselines_of(const std::vector<BaselineStatistic>& baselines,
                                              const Instrument& instrument, const std::string& score)
{
    const auto found = std::ranges::find_if(
        baselines, [&](const BaselineStatistic& statistic) { return is_of(statistic, instrument, score); });
    return found == baselines.end() ? std::nullopt : std::optional{*found};
}

}  // namespace attune::desktop
