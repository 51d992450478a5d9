#include "shared/measures/change.hpp"

#include <cmath>

#include "shared/languages/spoken.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/scoring.hpp"

namespace attune {

namespace {

constexpr double rounding = 1e-9;

struct CutOffWords {
    const char* below;
    const char* at;
    const char* above;
};

// "still at cut-off 8": where a value stands to a cut-off, and whether that is new.
std::string at_cut_off(const CutOff& cut_off, std::optional<double> from, double to)
{
    constexpr CutOffWords plain{to_say("below cut-off {1}"), to_say("at cut-off {1}"),
                                to_say("above cut-off {1}")};
    constexpr CutOffWords still{to_say("still below cut-off {1}"), to_say("still at cut-off {1}"),
                                to_say("still above cut-off {1}")};
    constexpr CutOffWords newly{to_say("now below cut-off {1}"), to_say("now at cut-off {1}"),
                                to_say("now above cut-off {1}")};
    const auto& words = !from || !is_clinical(to, cut_off) ? plain
                        : is_clinical(*from, cut_off)      ? still
                                                           : newly;
    const auto* where = to < cut_off.value ? words.below : to > cut_off.value ? words.above : words.at;
    return say(where, figure(cut_off.value));
}

std::string difference_in_words(double from, double to)
{
    const double difference = to - from;
    if (std::abs(difference) <= rounding)
        return say("Unchanged");
    const auto points = figure(std::abs(difference));
    return difference < 0 ? say("{1} lower", points) : say("{1} higher", points);
}

std::string sentence_for(const Instrument& instrument, const ScoreDefinition& score, const Basis& basis,
                         const Verdict& verdict)
{
    if (!verdict.to)
        return say("No score, so no change can be judged.");
    const auto where = standing(instrument, score, verdict.from, *verdict.to);
    const auto tail = where.empty() ? "." : "; " + where + '.';
    if (!verdict.from)
        return say("First score {1}", figure(*verdict.to)) + tail;
    const auto change = difference_in_words(*verdict.from, *verdict.to);
    if (verdict.kind == VerdictKind::not_judged)
        return change + (where.empty() ? "" : "; " + where) + "; " +
               say("no basis yet, {1}.", lack_in_words(basis));
    const bool chance =
        verdict.kind == VerdictKind::no_reliable_change && std::abs(*verdict.to - *verdict.from) > rounding;
    return (chance ? say("{1}, could be chance", change) : change) + (where.empty() ? "" : "; " + where) +
           " (" + say(basis.brief) + ").";
}

}  // namespace

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
            verdict.recovered = is_clinical(*from, *cut_off) && !is_clinical(*to, *cut_off);
    verdict.words = words_for(verdict.kind);
    verdict.sentence = sentence_for(instrument, score, basis, verdict);
    return verdict;
}

std::string words_for(VerdictKind kind)
{
    switch (kind) {
        case VerdictKind::first_score:
            return say("First score");
        case VerdictKind::reliably_better:
            return say("Reliably better");
        case VerdictKind::reliably_worse:
            return say("Reliably worse");
        case VerdictKind::no_reliable_change:
            return say("No reliable change");
        case VerdictKind::not_judged:
            return say("Not judged");
        case VerdictKind::incomplete:
            return say("Incomplete");
    }
    return {};
}

std::string standing(const Instrument& instrument, const ScoreDefinition& score, std::optional<double> from,
                     double to)
{
    std::string words;
    if (const auto* band = band_label(instrument, score, to))
        words = say(*band);
    if (const auto* cut_off = charted_cut_off(instrument, score.code))
        words += (words.empty() ? "" : ", ") + at_cut_off(*cut_off, from, to);
    return words;
}

const std::string* band_label(const Instrument& instrument, const ScoreDefinition& score, double value)
{
    const int band = PreparedScore{instrument, score}.band_of(value);
    return band < 0 ? nullptr : &instrument.bands[static_cast<std::size_t>(band)].label;
}

}  // namespace attune
