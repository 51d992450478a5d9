#include "shared/measures/clinical_significance.hpp"

#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr double rounding = 1e-9;

// +1 where higher is better.
double sign_of(Direction direction)
{
    return direction == Direction::higher_better ? 1 : -1;
}

Result<void> check_group(const std::optional<Group>& group, const std::string& name)
{
    if (!group)
        return invalid(name, "This cut-off needs the mean and SD of the " + name + " group.");
    if (!std::isfinite(group->mean) || !std::isfinite(group->sd) || group->sd <= 0)
        return invalid(name + ".sd", "The SD of the " + name + " group must be above 0.");
    return {};
}

double midpoint(const Group& clinical, const Group& functional)
{
    return (clinical.sd * functional.mean + functional.sd * clinical.mean) / (clinical.sd + functional.sd);
}

}  // namespace

Result<double> clinical_cut_off(CutOffMethod method, Direction direction,
                                const std::optional<Group>& clinical, const std::optional<Group>& functional)
{
    if (direction == Direction::neutral)
        return invalid("direction", "Neither end of this scale is better, so it has no clinical range.");
    if (method != CutOffMethod::b)
        if (const auto checked = check_group(clinical, "clinical"); !checked)
            return checked.error();
    if (method != CutOffMethod::a)
        if (const auto checked = check_group(functional, "functional"); !checked)
            return checked.error();
    const double sign = sign_of(direction);
    if (clinical && functional && sign * (functional->mean - clinical->mean) <= 0)
        return invalid("clinical.mean",
                       "The clinical group must be on the worse side of the functional one.");
    switch (method) {
        case CutOffMethod::a:
            return clinical->mean + sign * 2 * clinical->sd;
        case CutOffMethod::b:
            return functional->mean - sign * 2 * functional->sd;
        case CutOffMethod::c:
            return midpoint(*clinical, *functional);
    }
    return 0.0;
}

Result<double> true_score_cut_off(Direction direction, const Group& clinical, double clinical_reliability,
                                  const Group& functional, double functional_reliability)
{
    for (const double reliability : {clinical_reliability, functional_reliability})
        if (!(reliability > 0 && reliability < 1))
            return invalid("reliability", "The reliability must be between 0 and 1.");
    return clinical_cut_off(CutOffMethod::c, direction,
                            Group{clinical.mean, clinical.sd * std::sqrt(clinical_reliability)},
                            Group{functional.mean, functional.sd * std::sqrt(functional_reliability)});
}

bool is_clinical(double score, double cut_off, Direction direction)
{
    return sign_of(direction) * (score - cut_off) <= rounding;
}

bool is_clinical(double score, const CutOff& cut_off)
{
    return is_clinical(
        score, cut_off.value,
        cut_off.side == Side::at_or_above ? Direction::higher_worse : Direction::higher_better);
}

Significance significance(ReliableDirection change, double pre, double post, std::optional<double> cut_off,
                          Direction direction)
{
    const bool judged = cut_off && direction != Direction::neutral;
    const bool was = judged && is_clinical(pre, *cut_off, direction);
    const bool is = judged && is_clinical(post, *cut_off, direction);
    switch (change) {
        case ReliableDirection::better:
            return was && !is ? Significance::recovered : Significance::improved;
        case ReliableDirection::worse:
            return is && !was ? Significance::harmed : Significance::deteriorated;
        case ReliableDirection::none:
            break;
    }
    return was && !is ? Significance::crossed_only : Significance::unchanged;
}

ImportantChange important_change(double pre, double post, double points, Direction direction)
{
    const double change = post - pre;
    if (direction == Direction::neutral || std::abs(change) < points - rounding ||
        std::abs(change) <= rounding)
        return ImportantChange::less_than_important;
    return sign_of(direction) * change > 0 ? ImportantChange::better : ImportantChange::worse;
}

std::string words_for(ImportantChange change)
{
    switch (change) {
        case ImportantChange::better:
            return say("Better by an important amount");
        case ImportantChange::less_than_important:
            return say("Changed by less than an important amount");
        case ImportantChange::worse:
            return say("Worse by an important amount");
    }
    return {};
}

}  // namespace attune
