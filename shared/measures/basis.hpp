// The figures a verdict rests on: where they come from, in which order they are looked for, and how they are
// said.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/instrument.hpp"
#include "shared/measures/reliable_change.hpp"

namespace attune {

enum class BasisKind { practice_figures, published_criterion, published_figures, practice_baselines, none };
BOOST_DESCRIBE_ENUM(BasisKind, practice_figures, published_criterion, published_figures, practice_baselines,
                    none)

// Figures that the practice entered from a source of its own, which it cites: either `points`, a criterion
// that is reliable inclusively, or SD and reliability of one sample. Tied to one version, so to its item set.
struct PracticeFigures {
    std::string instrument;
    int version = 1;
    std::string score;
    std::optional<double> points;
    std::optional<double> sd;
    std::optional<double> reliability;
    ReliabilityKind reliability_kind = ReliabilityKind::alpha;
    Confidence confidence = Confidence::ninety_five;
    std::optional<int> n;
    std::string population;
    std::string source;  // the citation

    bool operator==(const PracticeFigures&) const = default;
};
BOOST_DESCRIBE_STRUCT(PracticeFigures, (),
                      (instrument, version, score, points, sd, reliability, reliability_kind, confidence, n,
                       population, source))

// Refuses (invalid, the member's name) figures without a citation or population, with both a criterion and an
// SD or neither, and any that no change could be judged by.
Result<void> check_practice_figures(const PracticeFigures& figures);

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

// The figures a verdict rests on. `points` is the smallest change that is reliable: inclusive for a
// criterion, exclusive for those computed from SD and reliability.
struct Basis {
    BasisKind kind = BasisKind::none;
    double points = 0;
    bool inclusive = true;
    std::string formula;                   // "Jacobson & Truax (1991)"; empty for a criterion
    std::optional<Confidence> confidence;  // absent where a published criterion does not say its own
    std::optional<double> sd;
    std::optional<double> sd_low;  // 95 % interval of the SD, given when provisional
    std::optional<double> sd_high;
    std::optional<double> reliability;
    std::optional<ReliabilityKind> reliability_kind;
    std::optional<int> n;  // of the sample; for `none`, the baselines the practice has so far
    std::string population;
    std::string item_set;             // "FCS version 1, 15 items"
    bool provisional = false;         // own baselines, fewer than 50
    int number = 0;                   // of the practice's stored bases; 0 for what is published
    std::optional<Instant> since;     // when the practice put it into use, or confirmed what is published
    std::optional<Instant> followed;  // when it put another into use, which judges what is entered later
    std::string source;               // reference for people
    std::string brief;     // "NHS Talking Therapies", "own baselines, n = 40, provisional"; empty for none
    std::string sentence;  // "Reliable change: 6 points or more (NHS Talking Therapies)." or "No basis yet:
                           // 12 of 30 baselines."
};
BOOST_DESCRIBE_STRUCT(Basis, (),
                      (kind, points, inclusive, formula, confidence, sd, sd_low, sd_high, reliability,
                       reliability_kind, n, population, item_set, provisional, number, since, followed,
                       source, brief, sentence))

// Own baselines count from 30 complete first-episode forms, and are provisional below 50.
inline constexpr int baselines_needed = 30;
inline constexpr int baselines_settled = 50;

// The basis for a score, in this order: the practice's entered and cited figures; a published criterion that
// is verified or confirmed; SD and reliability of one such sample (clinical first, alpha before retest); the
// practice's own baselines when there are enough, with their own alpha, or where that cannot be computed the
// lowest published reliability; else none, with how many baselines there are. Figures and baselines of
// another score or version do not count.
Basis find_basis(const Instrument& instrument, const ScoreDefinition& score,
                 const std::optional<BaselineStatistic>& own,
                 const std::optional<PracticeFigures>& entered = std::nullopt);

// No basis, with how many first scores of its own the practice has.
Basis no_basis(const Instrument& instrument, const ScoreDefinition& score, int baselines);

// What `none` lacks: "12 of 30 baselines".
std::string lack_in_words(const Basis& basis);

}  // namespace attune
