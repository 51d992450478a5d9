// Scoring: from answers to scores, by the instrument's own published rules and nothing beyond them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/instrument.hpp"
#include "shared/result.hpp"

namespace attune {

// Answers in item order; a blank item is nullopt.
using Answers = std::span<const std::optional<int>>;

// One scale's outcome. `value` is absent when the form is incomplete for this scale; `band` is absent then
// too, and wherever no verified bands are published.
struct Score {
    std::string score;  // ScoreDefinition::code
    std::optional<double> value;
    std::optional<std::string> band;  // the band's label
    int answered = 0;
    int missing = 0;
    bool prorated = false;  // `value` was reached by the published rule for missing answers
    double so_far = 0;      // the sum of what is answered, reversed items reversed: for live display only

    bool operator==(const Score&) const = default;
};
BOOST_DESCRIBE_STRUCT(Score, (), (score, value, band, answered, missing, prorated, so_far))

// A risk item as it was answered. A blank one is reported too: "risk question not answered".
struct RiskAnswer {
    int item = 0;
    std::optional<int> answer;
    bool at_level = false;
    std::string kind;
    std::string topic;

    bool operator==(const RiskAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(RiskAnswer, (), (item, answer, at_level, kind, topic))

// Every ready score of the instrument, in its order. Refuses (invalid, path "answers" or "answers[i]") a
// wrong number of answers and any answer outside the response range. Never guesses beyond the published rule.
Result<std::vector<Score>> score(const Instrument& instrument, Answers answers);

// One score alone, without allocation but for what it returns; `answers` must already be valid.
// The fast path under score(), for computing many forms.
struct BareScore {
    std::optional<double> value;
    int missing = 0;
    int band = -1;  // index into instrument.bands, -1 for none
    bool prorated = false;
};
BareScore score_one(const Instrument& instrument, const ScoreDefinition& definition, Answers answers);

// What the risk items say, complete form or not.
std::vector<RiskAnswer> risk_answers(const Instrument& instrument, Answers answers);

}  // namespace attune
