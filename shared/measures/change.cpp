#include "shared/measures/change.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include <boost/math/distributions/chi_squared.hpp>

#include "shared/measures/scoring.hpp"

namespace attune {

namespace {

constexpr double rounding = 1e-9;

// 1.96 standard errors of the difference between two scores (Jacobson & Truax 1991, J Consult Clin Psychol
// 59:12-19): S_diff = sqrt(2) SEM, SEM = SD sqrt(1 - r).
double reliable_points(double sd, double reliability)
{
    return 1.96 * sd * std::numbers::sqrt2 * std::sqrt(1 - reliability);
}

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

// "More than" is cut, not rounded, to a tenth: 8 points lower is more than 7.997, and must not read as "more
// than 8".
std::string points_in_words(double points, bool inclusive)
{
    const auto number = inclusive ? figure(points, 2) : figure(std::floor(points * 10 + rounding) / 10);
    const std::string unit = number == "1" ? " point" : " points";
    return inclusive ? number + unit + " or more" : "more than " + number + unit;
}

std::string reference_of(const Instrument& instrument, const std::string& source)
{
    const auto found = std::ranges::find(instrument.sources, source, &Source::code);
    return found == instrument.sources.end() ? std::string{} : found->reference;
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
    basis.brief = found->level;
    basis.sentence = "Reliable change: " + points_in_words(basis.points, true) + " (" + found->level + ").";
    return basis;
}

// SD and reliability must come from one sample, so they are looked for in one norm.
const Norm* usable_norm(const Instrument& instrument, const ScoreDefinition& score)
{
    const Norm* best = nullptr;
    for (const auto& norm : instrument.norms) {
        const bool usable = norm.score == score.code && drives(norm.status) && !norm.not_comparable &&
                            norm.sd && *norm.sd > 0 && usable_reliability(norm.alpha);
        if (usable && (!best || (norm.clinical && !best->clinical)))
            best = &norm;
    }
    return best;
}

std::optional<Basis> published_figures(const Instrument& instrument, const ScoreDefinition& score)
{
    const auto* norm = usable_norm(instrument, score);
    if (!norm)
        return std::nullopt;
    Basis basis;
    basis.kind = BasisKind::published_figures;
    basis.points = reliable_points(*norm->sd, *norm->alpha);
    basis.inclusive = false;
    basis.sd = norm->sd;
    basis.reliability = norm->alpha;
    basis.n = norm->n;
    basis.population = norm->population;
    basis.source = reference_of(instrument, norm->source);
    basis.brief = "published SD and reliability";
    basis.sentence = "Reliable change: " + points_in_words(basis.points, false) + " (SD " +
                     figure(*norm->sd) + ", reliability " + coefficient(*norm->alpha) + ", " +
                     norm->population + (norm->n ? ", n = " + std::to_string(*norm->n) : "") + ").";
    return basis;
}

// The 95 % interval of a SD estimated from n values: (n - 1) s^2 / sigma^2 follows chi-square with n - 1
// degrees.
void add_sd_interval(Basis& basis, const BaselineStatistic& own)
{
    const double degrees = own.n - 1;
    const boost::math::chi_squared distribution{degrees};
    basis.sd_low = own.sd * std::sqrt(degrees / boost::math::quantile(distribution, 0.975));
    basis.sd_high = own.sd * std::sqrt(degrees / boost::math::quantile(distribution, 0.025));
}

Basis practice_baselines(const BaselineStatistic& own)
{
    Basis basis;
    basis.kind = BasisKind::practice_baselines;
    basis.points = reliable_points(own.sd, *own.alpha);
    basis.inclusive = false;
    basis.sd = own.sd;
    basis.reliability = own.alpha;
    basis.n = own.n;
    basis.population = "this practice's own first scores";
    basis.provisional = own.n < baselines_settled;
    basis.source = "This practice's own complete first-episode baselines";
    const auto sample =
        "wn baselines, n = " + std::to_string(own.n) + (basis.provisional ? ", provisional" : "");
    basis.brief = 'o' + sample;
    basis.sentence = 'O' + sample + ": " + points_in_words(basis.points, false) + " (SD " + figure(own.sd);
    if (basis.provisional) {
        add_sd_interval(basis, own);
        basis.sentence += ", interval " + figure(*basis.sd_low) + " to " + figure(*basis.sd_high);
    }
    basis.sentence += ", alpha " + coefficient(*own.alpha) + ").";
    return basis;
}

Basis no_basis(int baselines)
{
    Basis basis;
    basis.n = baselines;
    basis.sentence = "No basis yet: " + lack_in_words(basis) + '.';
    return basis;
}

bool clinical(const CutOff& cut_off, double value)
{
    return cut_off.side == Side::at_or_above ? value >= cut_off.value : value <= cut_off.value;
}

// "still at cut-off 8": where a value stands to a cut-off, and whether that is new.
std::string at_cut_off(const CutOff& cut_off, std::optional<double> from, double to)
{
    std::string words;
    if (from && clinical(cut_off, to))
        words = clinical(cut_off, *from) ? "still " : "now ";
    words += to < cut_off.value ? "below" : to > cut_off.value ? "above" : "at";
    return words + " cut-off " + figure(cut_off.value);
}

std::string difference_in_words(double from, double to)
{
    const double difference = to - from;
    if (std::abs(difference) <= rounding)
        return "Unchanged";
    return figure(std::abs(difference)) + (difference < 0 ? " lower" : " higher");
}

std::string sentence_for(const Instrument& instrument, const ScoreDefinition& score, const Basis& basis,
                         const Verdict& verdict)
{
    if (!verdict.to)
        return "No score, so no change can be judged.";
    const auto where = standing(instrument, score, verdict.from, *verdict.to);
    const auto tail = where.empty() ? "." : "; " + where + '.';
    if (!verdict.from)
        return "First score " + figure(*verdict.to) + tail;
    const auto change = difference_in_words(*verdict.from, *verdict.to);
    if (verdict.kind == VerdictKind::not_judged)
        return change + (where.empty() ? "" : "; " + where) + "; no basis yet, " + lack_in_words(basis) + '.';
    const bool chance = verdict.kind == VerdictKind::no_reliable_change && change != "Unchanged";
    return change + (chance ? ", could be chance" : "") + (where.empty() ? "" : "; " + where) + " (" +
           basis.brief + ").";
}

}  // namespace

std::string lack_in_words(const Basis& basis)
{
    const auto baselines = std::to_string(basis.n.value_or(0));
    if (basis.n.value_or(0) < baselines_needed)
        return baselines + " of " + std::to_string(baselines_needed) + " baselines";
    return baselines + " baselines, but no reliability from them";
}

Basis find_basis(const Instrument& instrument, const ScoreDefinition& score,
                 const std::optional<BaselineStatistic>& own)
{
    if (auto basis = published_criterion(instrument, score))
        return *std::move(basis);
    if (auto basis = published_figures(instrument, score))
        return *std::move(basis);
    if (!own || own->instrument != instrument.code || own->version != instrument.version ||
        own->score != score.code)
        return no_basis(0);
    const bool enough = own->n >= baselines_needed && own->sd > 0 && usable_reliability(own->alpha);
    return enough ? practice_baselines(*own) : no_basis(own->n);
}

VerdictKind judge_kind(const ScoreDefinition& score, const Basis& basis, std::optional<double> from,
                       std::optional<double> to)
{
    if (!to)
        return VerdictKind::incomplete;
    if (!from)
        return VerdictKind::first_score;
    if (basis.kind == BasisKind::none || score.direction == Direction::neutral)
        return VerdictKind::not_judged;
    const double change = *to - *from;
    const double size = std::abs(change);
    const bool reliable = basis.inclusive ? size >= basis.points - rounding : size > basis.points + rounding;
    if (!reliable)
        return VerdictKind::no_reliable_change;
    const bool better = (change > 0) == (score.direction == Direction::higher_better);
    return better ? VerdictKind::reliably_better : VerdictKind::reliably_worse;
}

Verdict judge(const Instrument& instrument, const ScoreDefinition& score, const Basis& basis,
              std::optional<double> from, std::optional<double> to)
{
    Verdict verdict;
    verdict.kind = judge_kind(score, basis, from, to);
    verdict.from = from;
    verdict.to = to;
    if (verdict.kind == VerdictKind::reliably_better)
        if (const auto* cut_off = charted_cut_off(instrument, score.code))
            verdict.recovered = clinical(*cut_off, *from) && !clinical(*cut_off, *to);
    verdict.words = words_for(verdict.kind);
    verdict.sentence = sentence_for(instrument, score, basis, verdict);
    return verdict;
}

std::string words_for(VerdictKind kind)
{
    switch (kind) {
        case VerdictKind::first_score:
            return "First score";
        case VerdictKind::reliably_better:
            return "Reliably better";
        case VerdictKind::reliably_worse:
            return "Reliably worse";
        case VerdictKind::no_reliable_change:
            return "No reliable change";
        case VerdictKind::not_judged:
            return "Not judged";
        case VerdictKind::incomplete:
            return "Incomplete";
    }
    return {};
}

std::string standing(const Instrument& instrument, const ScoreDefinition& score, std::optional<double> from,
                     double to)
{
    std::string words;
    if (const auto* band = band_label(instrument, score, to))
        words = *band;
    if (const auto* cut_off = charted_cut_off(instrument, score.code))
        words += (words.empty() ? "" : ", ") + at_cut_off(*cut_off, from, to);
    return words;
}

const std::string* band_label(const Instrument& instrument, const ScoreDefinition& score, double value)
{
    const int band = PreparedScore{instrument, score}.band_of(value);
    return band < 0 ? nullptr : &instrument.bands[static_cast<std::size_t>(band)].label;
}

std::string figure(double value, int decimals)
{
    std::array<char, 64> text{};
    const double power = std::pow(10.0, decimals);
    const double rounded = std::round(value * power) / power + 0.0;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, decimals)
            .ptr;
    std::string number{text.data(), end};
    if (decimals > 0) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.ends_with('.'))
            number.pop_back();
    }
    return number;
}

}  // namespace attune
