#include "shared/measures/basis.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"
#include "shared/measures/comparable.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/sample.hpp"

namespace attune {

namespace {

bool usable_reliability(std::optional<double> reliability)
{
    return reliability && *reliability > 0 && *reliability < 1;
}

// ".90", as reliabilities are printed.
std::string coefficient(double value)
{
    auto hundredths = std::to_string(100 + std::lround(value * 100)).substr(1);
    return '.' + hundredths;
}

// "More than" is cut, not rounded, to a hundredth: 8 points lower is more than 7.997, and must not read as
// "more than 8".
std::string points_in_words(double points, bool inclusive)
{
    const auto number = figure(inclusive ? points : std::floor(points * 100 + 1e-9) / 100);
    if (number == "1")
        return inclusive ? say("{1} point or more", number) : say("more than {1} point", number);
    return inclusive ? say("{1} points or more", number) : say("more than {1} points", number);
}

std::string reference_of(const Instrument& instrument, const std::string& source)
{
    const auto found = std::ranges::find(instrument.sources, source, &Source::code);
    return found == instrument.sources.end() ? std::string{} : found->reference;
}

std::string item_set_of(const Instrument& instrument, const ScoreDefinition& score)
{
    return score.items.empty() ? say("{1} version {2}", instrument.short_name, instrument.version)
                               : say("{1} version {2}, {3} items", instrument.short_name, instrument.version,
                                     score.items.size());
}

// "alpha .90", "retest .73".
std::string reliability_in_words(const Basis& basis)
{
    const auto value = coefficient(*basis.reliability);
    return basis.reliability_kind == ReliabilityKind::retest ? say("retest {1}", value)
                                                             : say("alpha {1}", value);
}

// "UK students, n = 53"
std::string sample_in_words(const Basis& basis)
{
    return basis.population + (basis.n ? ", n = " + std::to_string(*basis.n) : "");
}

std::string computed_points_in_words(const Basis& basis)
{
    return say("{1} at {2}", points_in_words(basis.points, false), words_for(*basis.confidence));
}

// Jacobson & Truax 1991, from SD and reliability.
void compute_points(Basis& basis, double sd, double reliability, ReliabilityKind kind, Confidence confidence)
{
    basis.points = reliable_points(sd, reliability, confidence);
    basis.inclusive = false;
    basis.formula = citation_of(ChangeMethod::jacobson_truax);
    basis.confidence = confidence;
    basis.sd = sd;
    basis.reliability = reliability;
    basis.reliability_kind = kind;
}

std::optional<Basis> practice_figures(const Instrument& instrument, const ScoreDefinition& score,
                                      const std::optional<PracticeFigures>& entered)
{
    if (!entered || entered->instrument != instrument.code || entered->version != instrument.version ||
        entered->score != score.code || !check_practice_figures(*entered))
        return std::nullopt;
    Basis basis;
    basis.kind = BasisKind::practice_figures;
    basis.n = entered->n;
    basis.population = entered->population;
    basis.source = entered->source;
    basis.brief = say("the practice's figures");
    if (entered->points) {
        basis.points = *entered->points;
        basis.confidence = entered->confidence;
        basis.sentence = say("Reliable change: {1} at {2} (the practice's figure, {3}; {4}).",
                             points_in_words(basis.points, true), words_for(entered->confidence),
                             sample_in_words(basis), basis.source);
        return basis;
    }
    compute_points(basis, *entered->sd, *entered->reliability, entered->reliability_kind,
                   entered->confidence);
    basis.sentence = say("Reliable change: {1} (the practice's figures: SD {2}, {3}, {4}; {5}).",
                         computed_points_in_words(basis), figure(*basis.sd), reliability_in_words(basis),
                         sample_in_words(basis), basis.source);
    return basis;
}

std::optional<Basis> published_criterion(const Instrument& instrument, const ScoreDefinition& score)
{
    const auto found = std::ranges::find_if(instrument.reliable_changes, [&](const ReliableChange& change) {
        return change.score == score.code && drives(change.status);
    });
    if (found == instrument.reliable_changes.end())
        return std::nullopt;
    Basis basis;
    basis.kind = BasisKind::published_criterion;
    basis.points = found->points;
    basis.source = reference_of(instrument, found->source);
    basis.since = found->since;
    basis.brief = found->level;
    basis.sentence = say("Reliable change: {1} ({2}).", points_in_words(basis.points, true), found->level);
    return basis;
}

struct PublishedReliability {
    double value = 0;
    ReliabilityKind kind = ReliabilityKind::alpha;
    const Norm* norm = nullptr;
};

// A sample's alpha, or where it has none its retest.
std::optional<PublishedReliability> reliability_of(const Norm& norm)
{
    if (usable_reliability(norm.alpha))
        return PublishedReliability{*norm.alpha, ReliabilityKind::alpha, &norm};
    if (usable_reliability(norm.retest))
        return PublishedReliability{*norm.retest, ReliabilityKind::retest, &norm};
    return std::nullopt;
}

// Clinical before non-clinical, then alpha before retest.
bool comes_before(const PublishedReliability& one, const PublishedReliability& other)
{
    if (one.norm->clinical != other.norm->clinical)
        return one.norm->clinical;
    return one.kind == ReliabilityKind::alpha && other.kind == ReliabilityKind::retest;
}

// SD and reliability must come from one sample, so they are looked for in one norm.
std::optional<PublishedReliability> usable_norm(const Instrument& instrument, const ScoreDefinition& score)
{
    std::optional<PublishedReliability> best;
    for (const auto& norm : instrument.norms) {
        const auto found = reliability_of(norm);
        const bool usable = is_comparable(norm, score) && norm.sd && *norm.sd > 0 && found;
        if (usable && (!best || comes_before(*found, *best)))
            best = found;
    }
    return best;
}

std::optional<Basis> published_figures(const Instrument& instrument, const ScoreDefinition& score)
{
    const auto published = usable_norm(instrument, score);
    if (!published)
        return std::nullopt;
    const auto* norm = published->norm;
    Basis basis;
    basis.kind = BasisKind::published_figures;
    compute_points(basis, *norm->sd, published->value, published->kind, Confidence::ninety_five);
    basis.n = norm->n;
    basis.population = norm->population;
    basis.source = reference_of(instrument, norm->source);
    basis.since = norm->since;
    basis.brief = say("published SD and reliability");
    basis.sentence = say("Reliable change: {1} (SD {2}, {3}, {4}).", computed_points_in_words(basis),
                         figure(*norm->sd), reliability_in_words(basis), sample_in_words(basis));
    return basis;
}

// The most cautious: among the alphas, or where none is published among the retests; the two are not mixed.
std::optional<PublishedReliability> lowest_reliability(const Instrument& instrument,
                                                       const ScoreDefinition& score)
{
    std::optional<PublishedReliability> lowest;
    const auto look = [&](std::optional<double> Norm::*figure, ReliabilityKind kind) {
        for (const auto& norm : instrument.norms)
            if (is_comparable(norm, score) && usable_reliability(norm.*figure) &&
                (!lowest || *(norm.*figure) < lowest->value))
                lowest = {*(norm.*figure), kind, &norm};
    };
    look(&Norm::alpha, ReliabilityKind::alpha);
    if (!lowest)
        look(&Norm::retest, ReliabilityKind::retest);
    return lowest;
}

std::optional<Basis> practice_baselines(const Instrument& instrument, const ScoreDefinition& score,
                                        const BaselineStatistic& own)
{
    // An alpha that came out at 0 or below was computed: a better one from elsewhere must not hide it.
    const auto published = own.alpha ? std::nullopt : lowest_reliability(instrument, score);
    const auto reliability = published ? std::optional{published->value} : own.alpha;
    if (own.n < baselines_needed || own.sd <= 0 || !usable_reliability(reliability))
        return std::nullopt;
    Basis basis;
    basis.kind = BasisKind::practice_baselines;
    compute_points(basis, own.sd, *reliability, published ? published->kind : ReliabilityKind::alpha,
                   Confidence::ninety_five);
    basis.n = own.n;
    basis.population = say("this practice's own first scores");
    basis.provisional = own.n < baselines_settled;
    basis.source = say("This practice's own complete first-episode baselines");
    basis.brief = basis.provisional ? say("own baselines, n = {1}, provisional", own.n)
                                    : say("own baselines, n = {1}", own.n);
    basis.sentence = say("Own baselines, n = {1}", own.n) +
                     (basis.provisional ? ", " + say("provisional") : "") + ": " +
                     computed_points_in_words(basis) + " (SD " + figure(own.sd);
    if (basis.provisional) {
        const auto interval = sd_interval(own.sd, own.n);
        basis.sd_low = interval.low;
        basis.sd_high = interval.high;
        basis.sentence += ", " + say("interval {1} to {2}", figure(interval.low), figure(interval.high));
    }
    basis.sentence += ", " + reliability_in_words(basis);
    if (published) {
        basis.source += "; " + say("reliability: {1}", reference_of(instrument, published->norm->source));
        basis.sentence += ", " + say("the lowest published, {1}", published->norm->population);
    }
    basis.sentence += ").";
    return basis;
}

Basis first_basis(const Instrument& instrument, const ScoreDefinition& score,
                  const std::optional<BaselineStatistic>& own, const std::optional<PracticeFigures>& entered)
{
    if (auto basis = practice_figures(instrument, score, entered))
        return *std::move(basis);
    if (auto basis = published_criterion(instrument, score))
        return *std::move(basis);
    if (auto basis = published_figures(instrument, score))
        return *std::move(basis);
    if (!own || own->instrument != instrument.code || own->version != instrument.version ||
        own->score != score.code)
        return no_basis(instrument, score, 0);
    if (auto basis = practice_baselines(instrument, score, *own))
        return *std::move(basis);
    return no_basis(instrument, score, own->n);
}

}  // namespace

Result<void> check_practice_figures(const PracticeFigures& figures)
{
    if (figures.source.empty())
        return invalid("source", say("Say where the figures were published."));
    if (figures.population.empty())
        return invalid("population", say("Say of whom the figures are."));
    if (figures.points.has_value() == figures.sd.has_value())
        return invalid("points",
                       say("Give either the points of a criterion, or an SD with its reliability."));
    if (figures.points && !(*figures.points > 0 && std::isfinite(*figures.points)))
        return invalid("points", say("The points of a criterion must be above 0."));
    if (figures.sd && !(*figures.sd > 0 && std::isfinite(*figures.sd)))
        return invalid("sd", say("The SD must be above 0."));
    if (figures.sd && !usable_reliability(figures.reliability))
        return invalid("reliability", say("The reliability must be between 0 and 1."));
    return {};
}

Basis find_basis(const Instrument& instrument, const ScoreDefinition& score,
                 const std::optional<BaselineStatistic>& own, const std::optional<PracticeFigures>& entered)
{
    auto basis = first_basis(instrument, score, own, entered);
    basis.item_set = item_set_of(instrument, score);
    return basis;
}

Basis no_basis(const Instrument& instrument, const ScoreDefinition& score, int baselines)
{
    Basis basis;
    basis.n = baselines;
    basis.item_set = item_set_of(instrument, score);
    basis.sentence = say("No basis yet: {1}.", lack_in_words(basis));
    return basis;
}

std::string lack_in_words(const Basis& basis)
{
    const auto baselines = basis.n.value_or(0);
    return baselines < baselines_needed ? say("{1} of {2} baselines", baselines, baselines_needed)
                                        : say("{1} baselines, but no reliability from them", baselines);
}

}  // namespace attune
