// Has this really changed? Verdicts on the difference between two scores, each with the basis it rests on.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/basis.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

enum class VerdictKind {
    first_score,
    reliably_better,
    reliably_worse,
    no_reliable_change,
    not_judged,
    incomplete
};
BOOST_DESCRIBE_ENUM(VerdictKind, first_score, reliably_better, reliably_worse, no_reliable_change, not_judged,
                    incomplete)

// The judgement of one score against an earlier one. `recovered`: reliably better and crossed the verified
// cut-off out of the clinical range (Jacobson & Truax 1991); never so where no cut-off is published.
struct Verdict {
    VerdictKind kind = VerdictKind::not_judged;
    std::optional<double> from;
    std::optional<double> to;
    bool recovered = false;
    std::string words;     // "Reliably better"
    std::string sentence;  // "12 lower; mild, below cut-off 10 (NHS Talking Therapies)."
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (kind, from, to, recovered, words, sentence))

// The judgement alone, without allocation. A change of exactly `points` is reliable by a published criterion
// and not by a computed one (|change| > 1.96 standard errors); a billionth of a point is taken for rounding.
VerdictKind judge_kind(const ScoreDefinition& score, const Basis& basis, std::optional<double> from,
                       std::optional<double> to);

// `from` is the earlier complete score, absent when `to` is the first. `to` absent means incomplete.
Verdict judge(const Instrument& instrument, const ScoreDefinition& score, const Basis& basis,
              std::optional<double> from, std::optional<double> to);

// "Reliably better", "Not judged"... the one list of these words.
std::string words_for(VerdictKind kind);

// Where a score stands, as sentences say it: "mild, below cut-off 10", or the half of it that is published;
// empty when neither is. With `from`, "still" and "now" say whether the clinical range was left or entered
// since.
std::string standing(const Instrument& instrument, const ScoreDefinition& score, std::optional<double> from,
                     double to);

// The label of the verified band that a value lies in, or null.
const std::string* band_label(const Instrument& instrument, const ScoreDefinition& score, double value);

}  // namespace attune
