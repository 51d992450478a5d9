// Reliable change by its published formulas: how far two scores of one person lie apart, in units of the
// error that their measurement has. Each takes its figures as given; where they come from is basis.hpp's
// business.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/facts.hpp"
#include "shared/result.hpp"

namespace attune {

enum class ChangeMethod {
    jacobson_truax,
    edwards_nunnally,
    gulliksen_lord_novick,
    hsu_linn_lord,
    nunnally_kotsch,
    hageman_arrindell
};
BOOST_DESCRIBE_ENUM(ChangeMethod, jacobson_truax, edwards_nunnally, gulliksen_lord_novick, hsu_linn_lord,
                    nunnally_kotsch, hageman_arrindell)

// "Jacobson & Truax (1991)"... for people, with the year that finds the paper.
std::string_view citation_of(ChangeMethod method);

enum class Confidence { ninety, ninety_five };
BOOST_DESCRIBE_ENUM(Confidence, ninety, ninety_five)

// "90 %" or "95 %".
std::string_view words_for(Confidence confidence);

// What kind of reliability a figure is. The two answer different questions, so it is always said which.
enum class ReliabilityKind { alpha, retest };
BOOST_DESCRIBE_ENUM(ReliabilityKind, alpha, retest)

// How far from 0 an index must be, exclusively. Two-sided 1.96 and 1.645; Hageman and Arrindell's is
// one-sided, as they print it: 1.65 (1.28 at 90 %).
double critical_value(ChangeMethod method, Confidence confidence);

// SEM = SD sqrt(1 - r).
double standard_error_of_measurement(double sd, double reliability);

// S_diff = sqrt(2) SEM: of the difference between two scores.
double standard_error_of_difference(double sd, double reliability);

// The change that must be exceeded by Jacobson & Truax, in points of the score.
double reliable_points(double sd, double reliability, Confidence confidence = Confidence::ninety_five);

// The figures of one sample. The optional ones are needed by some methods alone.
struct ChangeFigures {
    double sd_pre = 0;
    double reliability = 0;  // of the first scores
    std::optional<double> mean_pre;
    std::optional<double> mean_post;
    std::optional<double> sd_post;
    std::optional<double> reliability_post;
    std::optional<double> correlation;  // between first and last scores
};
BOOST_DESCRIBE_STRUCT(ChangeFigures, (),
                      (sd_pre, reliability, mean_pre, mean_post, sd_post, reliability_post, correlation))

// Why a method cannot be used with these figures: one that it needs is absent, an SD not above 0, a
// reliability not between 0 and 1, or a difference without any reliability (Hageman and Arrindell). The paths
// are the members' names.
Result<void> check_figures(ChangeMethod method, const ChangeFigures& figures);

// The index, positive for a rise whichever way is better. The figures must have passed check_figures().
double change_index(ChangeMethod method, const ChangeFigures& figures, double pre, double post);

enum class ReliableDirection { better, none, worse };
BOOST_DESCRIBE_ENUM(ReliableDirection, better, none, worse)

// Reliable when the index is beyond the critical value; exactly at it is not, as Jacobson and Truax have it.
// A billionth is taken for rounding. Never better or worse where neither end of the scale is better.
ReliableDirection reliable_direction(double index, double critical, Direction direction);

}  // namespace attune
