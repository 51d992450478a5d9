// Has this really changed? Verdicts on the difference between two scores, each with the figures it rests on.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/instrument.hpp"

namespace attune {

enum class BasisKind { published_criterion, published_figures, practice_baselines, none };
BOOST_DESCRIBE_ENUM(BasisKind, published_criterion, published_figures, practice_baselines, none)

// The practice's own complete first-episode baselines of one instrument version and score: one a client.
struct BaselineStatistic {
    std::string instrument;
    int version = 1;
    std::string score;
    int n = 0;
    double mean = 0;
    double sd = 0;                // n - 1 in the denominator
    std::optional<double> alpha;  // Cronbach's, of the same forms

    bool operator==(const BaselineStatistic&) const = default;
};
BOOST_DESCRIBE_STRUCT(BaselineStatistic, (), (instrument, version, score, n, mean, sd, alpha))

// The figures a verdict rests on. `points` is the smallest change that is reliable: inclusive for a published
// criterion, exclusive (1.96 standard errors of the difference, Jacobson & Truax 1991) for the computed ones.
struct Basis {
    BasisKind kind = BasisKind::none;
    double points = 0;
    bool inclusive = true;
    std::optional<double> sd;
    std::optional<double> sd_low;  // 95 % interval of the SD, given when provisional
    std::optional<double> sd_high;
    std::optional<double> reliability;
    std::optional<int> n;  // of the sample; for `none`, the baselines the practice has so far
    std::string population;
    bool provisional = false;  // own baselines, fewer than 50
    std::string source;        // reference for people
    std::string brief;     // "NHS Talking Therapies", "own baselines, n = 40, provisional"; empty for none
    std::string sentence;  // "Reliable change: 6 points or more (NHS Talking Therapies)." or "No basis yet:
                           // 12 of 30 baselines."
};
BOOST_DESCRIBE_STRUCT(Basis, (),
                      (kind, points, inclusive, sd, sd_low, sd_high, reliability, n, population, provisional,
                       source, brief, sentence))

// Own baselines count from 30 complete first-episode forms, and are provisional below 50.
inline constexpr int baselines_needed = 30;
inline constexpr int baselines_settled = 50;

// The basis for a score, in this order: a verified published criterion; verified SD and reliability of one
// sample (clinical before non-clinical); the practice's own baselines when there are enough and their alpha
// is known; else none, with how many baselines there are. Own baselines of another score or version do not
// count.
Basis find_basis(const Instrument& instrument, const ScoreDefinition& score,
                 const std::optional<BaselineStatistic>& own);

// What `none` lacks: "12 of 30 baselines".
std::string lack_in_words(const Basis& basis);

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

// A score, a difference or a limit as people read it: 9, 10.6; at most so many decimals, the same in every
// locale.
std::string figure(double value, int decimals = 1);

}  // namespace attune
