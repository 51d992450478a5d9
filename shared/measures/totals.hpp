// Scores that arrive without their answers, as a letter tells them: taken over as they stand, within their
// range.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/languages/spoken.hpp"
#include "shared/measures/scoring.hpp"

namespace attune {

struct Total {
    std::string score;  // ScoreDefinition::code
    double value = 0;

    bool operator==(const Total&) const = default;
};
BOOST_DESCRIBE_STRUCT(Total, (), (score, value))

// The scores that were told, in the instrument's order. No answer stands behind them: `answered` is 0, and
// `missing` counts all items of a score that has any. Refuses (invalid, path "totals", "totals[i].score" or
// "totals[i].value") no total at all, a score that is unknown, not in use or told twice, a value outside the
// score's range, and half a point of a score that takes whole numbers only.
Result<std::vector<Score>> score_totals(const Instrument& instrument, std::span<const Total> totals);

// A score, or a point of a course, whose value no answer stands behind.
template <class Scored>
bool is_total(const Scored& scored)
{
    return scored.value && scored.answered == 0;
}

// How such a value is marked wherever forms are counted.
inline constexpr auto total_only_words = to_say("total only");

}  // namespace attune
