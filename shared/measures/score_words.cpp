#include "shared/measures/score_words.hpp"

#include "shared/measures/figure.hpp"
#include "shared/measures/totals.hpp"

namespace attune {

std::string range_and_direction(const ScoreDefinition& score)
{
    const auto* direction = score.direction == Direction::higher_worse    ? ", lower is better \u2193"
                            : score.direction == Direction::higher_better ? ", higher is better \u2191"
                                                                          : ", neither end is better";
    return figure(score.min) + " to " + figure(score.max) + direction;
}

std::string missing_in_words(const Score& score)
{
    if (is_total(score))
        return total_only_words;
    const auto items = std::to_string(score.answered + score.missing);
    if (score.prorated)
        return std::to_string(score.missing) + " of " + items +
               " missing, filled with the mean of the others";
    return score.missing > 0 ? std::to_string(score.answered) + " of " + items + " answered" : std::string{};
}

}  // namespace attune
