#include "shared/measures/score_words.hpp"

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/totals.hpp"

namespace attune {

std::string range_and_direction(const ScoreDefinition& score)
{
    const auto from = figure(score.min);
    const auto to = figure(score.max);
    switch (score.direction) {
        case Direction::higher_worse:
            return say("{1} to {2}, lower is better \u2193", from, to);
        case Direction::higher_better:
            return say("{1} to {2}, higher is better \u2191", from, to);
        case Direction::neutral:
            break;
    }
    return say("{1} to {2}, neither end is better", from, to);
}

std::string missing_in_words(const Score& score)
{
    if (is_total(score))
        return say(total_only_words);
    const auto items = score.answered + score.missing;
    if (score.prorated)
        return say("{1} of {2} missing, filled with the mean of the others", score.missing, items);
    return score.missing > 0 ? say("{1} of {2} answered", score.answered, items) : std::string{};
}

}  // namespace attune
