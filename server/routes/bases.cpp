#include "server/routes/bases.hpp"

#include <algorithm>
#include <cmath>

#include "server/db/bases.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_population = 200;
constexpr std::size_t room_for_source = 500;
constexpr int most_people = 10'000'000;

// What the practice wants judged, and how it is judged today.
struct Wanted {
    const Instrument& instrument;
    const ScoreDefinition& score;
    const BasisHistory& history;
    std::optional<BaselineStatistic> baselines;  // as they are today
};

Result<PracticeFigures> figures_in(const api::PutBasisIntoUse::Request& request, const Wanted& wanted)
{
    if (!request.figures)
        return invalid("figures", to_say("Give the figures and where they were published."));
    auto figures = *request.figures;
    figures.instrument = wanted.instrument.code;
    figures.version = wanted.instrument.version;
    figures.score = wanted.score.code;
    Faults faults;
    faults.blank("figures.source", say("The source"), figures.source);
    faults.too_long("figures.source", say("The source"), figures.source, room_for_source);
    faults.blank("figures.population", say("The population"), figures.population);
    faults.too_long("figures.population", say("The population"), figures.population, room_for_population);
    if (figures.n)
        faults.outside("figures.n", say("The number of people"), *figures.n, 2, most_people);
    const auto range = wanted.score.max - wanted.score.min;
    if (figures.points && *figures.points > range)
        faults.add(
            "figures.points",
            say("No change can be so large: the whole range of the score is {1} points.", figure(range)));
    if (figures.sd && *figures.sd > range)
        faults.add("figures.sd",
                   say("No SD can be so large: the whole range of the score is {1} points.", figure(range)));
    if (faults.any())
        return faults.refusal();
    if (auto checked = check_practice_figures(figures); !checked) {
        auto refusal = checked.error();
        for (auto& fault : refusal.fields)
            fault.path.insert(0, "figures.");
        return refusal;
    }
    return figures;
}

Result<BaselineStatistic> baselines_in(const Wanted& wanted)
{
    const auto so_far = wanted.baselines ? wanted.baselines->n : 0;
    const auto now = wanted.history.now(wanted.instrument, wanted.score);
    if (now.kind != BasisKind::none && now.kind != BasisKind::practice_baselines)
        return conflict(
            say("This score is judged by {1}, which comes before own baselines. Nothing was changed.",
                say(now.brief)));
    if (find_basis(wanted.instrument, wanted.score, wanted.baselines).kind != BasisKind::practice_baselines)
        return conflict(say("There are {1}. Nothing was changed.",
                            lack_in_words(no_basis(wanted.instrument, wanted.score, so_far))));
    const auto& stored = wanted.history.stored();
    const auto latest = std::ranges::find_if(
        stored.rbegin(), stored.rend(), [](const StoredBasis& basis) { return basis.baselines.has_value(); });
    if (latest != stored.rend() && latest->baselines == wanted.baselines)
        return conflict(to_say("These baselines are in use already. Nothing was changed."));
    return *wanted.baselines;
}

Result<StoredBasis> basis_in(const api::PutBasisIntoUse::Request& request, const Wanted& wanted)
{
    const auto& stored = wanted.history.stored();
    StoredBasis basis{wanted.instrument.code,
                      wanted.instrument.version,
                      wanted.score.code,
                      static_cast<int>(stored.size()) + 1,
                      {},
                      {},
                      {}};
    if (request.kind == StoredKind::practice_figures) {
        auto figures = figures_in(request, wanted);
        if (!figures)
            return figures.error();
        basis.figures = *std::move(figures);
    } else if (request.kind == StoredKind::practice_baselines) {
        const auto baselines = baselines_in(wanted);
        if (!baselines)
            return baselines.error();
        basis.baselines = *baselines;
    } else if (wanted.history.now(wanted.instrument, wanted.score).kind != BasisKind::practice_figures) {
        return conflict(
            to_say("No figures of the practice's own are in use for this score. Nothing was changed."));
    }
    return basis;
}

std::optional<BaselineStatistic> baselines_of(Connection& db, const Instrument& instrument,
                                              const ScoreDefinition& score)
{
    const auto all = Bases{db}.baselines();
    const auto found = std::ranges::find_if(all, [&](const BaselineStatistic& statistic) {
        return statistic.instrument == instrument.code && statistic.version == instrument.version &&
               statistic.score == score.code;
    });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

Result<api::RecordedBasis> put_basis_into_use(Context& context, const api::PutBasisIntoUse::Request& request)
{
    const auto& library = context.facts.library;
    const auto* instrument = library.find(request.instrument, request.version);
    if (!instrument)
        return Refusal{RefusalCode::not_found,
                       say("This server knows no instrument \"{1}\" in that version.", request.instrument)};
    const auto* score = find_score(*instrument, request.score);
    if (!score)
        return invalid("score", say("The {1} has no score \"{2}\".", instrument->short_name, request.score));
    if (score->direction == Direction::neutral)
        return conflict(
            to_say("This score has no better end, so no change on it is judged. Nothing was changed."));
    const auto basis = basis_in(request, {*instrument, *score, library.bases(*instrument, *score),
                                          baselines_of(context.db, *instrument, *score)});
    if (!basis)
        return basis.error();
    auto made = Bases{context.db}.put_into_use(*basis, context.user.user_id);
    if (!made)
        return conflict(
            to_say("Another basis was put into use a moment ago. Look at it first. Nothing was changed."));
    return *std::move(made);
}

}  // namespace

std::vector<Route> basis_routes()
{
    return {route<api::PutBasisIntoUse>(put_basis_into_use)};
}

}  // namespace attune::server
