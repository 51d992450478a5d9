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
    double so_far = 0;      // what the answered items add, in the score's own units: for live display only

    bool operator==(const Score&) const = default;
};
BOOST_DESCRIBE_STRUCT(Score, (), (score, value, band, answered, missing, prorated, so_far))

// A risk item as it was answered. A blank one is reported too: "risk question not answered".
struct RiskAnswer {
    int item = 0;
    std::optional<int> answer;
    bool at_level = false;
    bool raises_flag = false;  // never without being at its level
    std::string kind;
    std::string topic;

    bool operator==(const RiskAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(RiskAnswer, (), (item, answer, at_level, raises_flag, kind, topic))

// Every ready score of the instrument, in its order. Refuses (invalid, path "answers" or "answers[i]") a
// wrong number of answers and any answer outside the response range; an item that may not apply also takes
// does_not_apply. Never guesses beyond the published rule.
Result<std::vector<Score>> score(const Instrument& instrument, Answers answers);

// One score alone. `band` is an index into instrument.bands, -1 for none.
struct BareScore {
    std::optional<double> value;
    int missing = 0;
    int band = -1;
    bool prorated = false;
    double so_far = 0;
};

// The rule of one ready score, looked up once, for computing many forms: no allocation, no comparing of text.
// Refers to the instrument, which must outlive it.
//
// A blank is filled with the mean of the score's answered items, where a verified rule allows as many blanks;
// otherwise the score has no value. A prorated value is not rounded, so it can fall between two whole
// numbers; a band runs from its `from` up to the next band's `from`, so that 10.6 lies in a band of 6 to 10
// when the next begins at 11. An item that does not apply is neither answered nor missing: the score is made
// without it and has no band. A score that is looked up in a table has no value while an item is blank.
class PreparedScore {
public:
    PreparedScore(const Instrument& instrument, const ScoreDefinition& definition);

    // `answers` must be valid: as many as items, each within the response range.
    [[nodiscard]] BareScore operator()(Answers answers) const;

    // The band a value lies in, as an index into instrument.bands; -1 where no verified bands are published.
    [[nodiscard]] int band_of(double value) const;

private:
    [[nodiscard]] BareScore by_table(Answers answers) const;
    [[nodiscard]] BareScore by_groups(Answers answers) const;
    [[nodiscard]] BareScore with_items_left_out(Answers answers) const;

    const Instrument& instrument_;
    const ScoreDefinition& definition_;
    std::span<const Band> bands_;
    int first_band_;      // index of bands_.front() in instrument.bands
    int ends_;            // response.min + response.max: what an answer and its reversal add up to
    int blanks_allowed_;  // 0 unless a rule is in force
    bool leaves_out_;     // items may be skipped or not apply
};

// As above, for one form.
BareScore score_one(const Instrument& instrument, const ScoreDefinition& definition, Answers answers);

// What the risk items say, complete form or not; a form broken off early counts as blank from there on.
std::vector<RiskAnswer> risk_answers(const Instrument& instrument, Answers answers);

// Whether this item, counted from 1, is one about self-harm and its answer at its level.
bool tells_of_self_harm(const Instrument& instrument, Answers answers, int item);

// Whether every score in use still has a value when this item is left out beside the others that are, by the
// rule for blanks in force. Items are counted from 1.
bool can_be_left_out(const Instrument& instrument, const std::vector<int>& left_out, int item);

}  // namespace attune
