#include "shared/domain/suggestion.hpp"

#include <algorithm>
#include <functional>

#include "shared/languages/spoken.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/figure.hpp"

namespace attune {

namespace {

constexpr double worse_third = 2.0 / 3;

// How far into the worse end of its range a score stands: 0 at the best, 1 at the worst.
double worseness(const ScoreDefinition& score, double value)
{
    const double height = score.max > score.min ? (value - score.min) / (score.max - score.min) : 0;
    return score.direction == Direction::higher_worse ? height : 1 - height;
}

// The verified bands of the score, the best first.
std::vector<const Band*> bands_from_best(const Instrument& instrument, const ScoreDefinition& score)
{
    std::vector<const Band*> bands;
    for (const auto& band : instrument.bands)
        if (band.score == score.code && drives(band.status))
            bands.push_back(&band);
    std::ranges::sort(bands, {}, &Band::from);
    if (score.direction == Direction::higher_better)
        std::ranges::reverse(bands);
    return bands;
}

std::optional<std::string> by_cut_off(const CutOff& cut_off, double value)
{
    if (!is_clinical(value, cut_off))
        return std::nullopt;
    const auto value_of_cut_off = figure(cut_off.value);
    return cut_off.side == Side::at_or_above
               ? say("at or above the published cut-off of {1}", value_of_cut_off)
               : say("at or below the published cut-off of {1}", value_of_cut_off);
}

std::optional<std::string> by_band(const std::vector<const Band*>& bands, const ScoreDefinition& score,
                                   double value)
{
    const bool up = score.direction == Direction::higher_worse;
    for (std::size_t worst = 0; worst < bands.size() / 2; ++worst) {
        const auto& band = *bands[bands.size() - 1 - worst];
        if (up ? value >= band.from : value <= band.to)
            return say("in the published band \"{1}\"", say(band.label));
    }
    return std::nullopt;
}

std::string flow_in_words(Flow flow)
{
    switch (flow) {
        case Flow::to_self:
            return say("Flow: to oneself.");
        case Flow::from_others:
            return say("Flow: from others.");
        case Flow::to_others:
            return say("Flow: to others.");
        case Flow::none:
            break;
    }
    return {};
}

struct Reason {
    double weight = -1;
    std::string score;  // "Fear of self-compassion is 46 of 60, at or above the published cut-off of 10."
    std::string why;
};

Reason worst_reason(const Exercise& exercise, const std::vector<ScoreNow>& scores)
{
    Reason worst;
    for (const auto& answered : exercise.answers)
        for (const auto& now : scores) {
            if (now.instrument->code != answered.instrument || now.score->code != answered.score)
                continue;
            const auto by = stands_high_by(now);
            const double weight = worseness(*now.score, now.value);
            if (by && weight > worst.weight)
                worst = {weight,
                         say("{1} is {2} of {3}, {4}.", display_name(*now.instrument, *now.score),
                             figure(now.value), figure(now.score->max), *by),
                         answered.reason};
        }
    return worst;
}

struct Ranked {
    double weight;
    std::string score;
    Suggestion suggestion;
};

bool of_one_kind(const Exercise& one, const Exercise& other)
{
    return one.flow == other.flow && one.system == other.system && one.phase == other.phase;
}

void add_own(std::vector<Ranked>& ranked, const Exercise& own)
{
    const auto like = std::ranges::find_if(
        ranked, [&](const Ranked& one) { return of_one_kind(*one.suggestion.exercise, own); });
    if (like == ranked.end())
        return;
    const auto& answers = *like->suggestion.exercise;
    auto why = like->score + ' ' +
               say("Your practice's own, of the same flow, system and phase as \"{1}\".", answers.name) +
               ' ' + flow_and_system(own);
    Ranked beside{like->weight, like->score, {&own, std::move(why)}};
    ranked.insert(like + 1, std::move(beside));
}

}  // namespace

std::optional<std::string> stands_high_by(const ScoreNow& now)
{
    const auto& [instrument, score, value] = now;
    if (score->direction == Direction::neutral)
        return std::nullopt;
    if (const auto* cut_off = charted_cut_off(*instrument, score->code))
        return by_cut_off(*cut_off, value);
    if (const auto bands = bands_from_best(*instrument, *score); !bands.empty())
        return by_band(bands, *score, value);
    if (worseness(*score, value) < worse_third)
        return std::nullopt;
    return score->direction == Direction::higher_worse
               ? say("in the upper third of its range (no band or cut-off is in use)")
               : say("in the lower third of its range (no band or cut-off is in use)");
}

std::vector<Suggestion> suggestions(const std::vector<Exercise>& exercises,
                                    const std::vector<ScoreNow>& scores)
{
    std::vector<Ranked> ranked;
    for (const auto& exercise : exercises)
        if (auto reason = worst_reason(exercise, scores); !reason.score.empty() && is_offered(exercise))
            ranked.push_back(
                {reason.weight,
                 reason.score,
                 {&exercise, reason.score + ' ' + reason.why + ' ' + flow_and_system(exercise)}});
    std::ranges::stable_sort(ranked, std::greater{}, &Ranked::weight);
    for (const auto& exercise : exercises)
        if (exercise.own && exercise.answers.empty() && is_offered(exercise))
            add_own(ranked, exercise);
    std::vector<Suggestion> suggested;
    suggested.reserve(ranked.size());
    for (auto& one : ranked)
        suggested.push_back(std::move(one.suggestion));
    return suggested;
}

std::string flow_and_system(const Exercise& exercise)
{
    const auto flow = flow_in_words(exercise.flow);
    return flow + (flow.empty() ? "" : " ") + say("System: {1}.", say(exercise.system));
}

}  // namespace attune
