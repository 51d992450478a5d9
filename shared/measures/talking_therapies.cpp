#include "shared/measures/talking_therapies.hpp"

#include <algorithm>

namespace attune {

namespace {

constexpr double rounding = 1e-9;
constexpr int contacts_needed = 2;

bool is_case(const TalkingTherapiesMeasure& measure, double score)
{
    return score >= measure.caseness - rounding;
}

bool falls(const TalkingTherapiesMeasure& measure, const FirstAndLast& scores)
{
    return measure.reliable_change && scores.first - scores.last >= *measure.reliable_change - rounding;
}

bool rises(const TalkingTherapiesMeasure& measure, const FirstAndLast& scores)
{
    return falls(measure, {scores.last, scores.first});
}

}  // namespace

const TalkingTherapiesMeasure* verified_measure(std::string_view code)
{
    const auto* const found =
        std::ranges::find(talking_therapies_measures, code, &TalkingTherapiesMeasure::code);
    return found != talking_therapies_measures.end() && drives(found->status) ? found : nullptr;
}

std::optional<TalkingTherapiesOutcome> talking_therapies_outcome(
    int attended_contacts, const TalkingTherapiesMeasure& depression_measure,
    const std::optional<FirstAndLast>& depression, const TalkingTherapiesMeasure& anxiety_measure,
    const std::optional<FirstAndLast>& anxiety)
{
    if (attended_contacts < contacts_needed || !depression || !anxiety)
        return std::nullopt;
    const bool fall = falls(depression_measure, *depression) || falls(anxiety_measure, *anxiety);
    const bool rise = rises(depression_measure, *depression) || rises(anxiety_measure, *anxiety);
    TalkingTherapiesOutcome outcome;
    outcome.caseness_at_start =
        is_case(depression_measure, depression->first) || is_case(anxiety_measure, anxiety->first);
    outcome.recovery = outcome.caseness_at_start && !is_case(depression_measure, depression->last) &&
                       !is_case(anxiety_measure, anxiety->last);
    outcome.reliable_improvement = fall && !rise;
    outcome.reliable_deterioration = rise && !fall;
    outcome.reliable_recovery = outcome.recovery && outcome.reliable_improvement;
    return outcome;
}

}  // namespace attune
