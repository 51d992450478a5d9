// A sample described: of scores, of the items they are made of, and where one score stands among others.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/facts.hpp"

namespace attune {

// Sample statistics; what needs two scores is absent with one. The median of an even number is the middle of
// the middle two.
struct Description {
    int n = 0;
    std::optional<double> mean;
    std::optional<double> sd;  // n - 1 in the denominator
    std::optional<double> median;
    std::optional<double> min;
    std::optional<double> max;
};
BOOST_DESCRIBE_STRUCT(Description, (), (n, mean, sd, median, min, max))

Description describe(std::span<const double> scores);

// Pearson's, of two columns of equal length; absent where either does not vary.
std::optional<double> correlation(std::span<const double> first, std::span<const double> second);

// The 95 % interval of a SD estimated from n values: (n - 1) s^2 / sigma^2 follows chi-square with n - 1
// degrees. n must be 2 or more.
struct Interval {
    double low = 0;
    double high = 0;
};
Interval sd_interval(double sd, int n);

// Cronbach's alpha (1951, Psychometrika 16:297-334): k/(k - 1) (1 - sum of the items' variances / variance of
// the sums), sample variances. `forms` are complete, reversed items already turned round, all of one length.
// Absent with fewer than two items or forms, or when the sums do not vary. The database computes the same of
// the practice's own baselines.
std::optional<double> cronbach_alpha(std::span<const std::vector<double>> forms);

// Three things are called the percentile of a score (Crawford, Garthwaite & Slick 2009, Clin Neuropsychol
// 23:1173-1195): the per cent of the sample below it; below it or equal to it; and below it with half of the
// equal ones, which they recommend. `normal` takes the sample for a normal distribution of its mean and SD.
enum class PercentileDefinition { below, below_and_half_of_equal, below_or_equal, normal };
BOOST_DESCRIBE_ENUM(PercentileDefinition, below, below_and_half_of_equal, below_or_equal, normal)

struct Percentile {
    double value = 0;  // 0 to 100
    PercentileDefinition definition = PercentileDefinition::below_and_half_of_equal;
};
BOOST_DESCRIBE_STRUCT(Percentile, (), (value, definition))

// Among the scores of a sample, which must not be empty; by any definition but `normal`.
Percentile percentile_rank(double score, std::span<const double> sample, PercentileDefinition definition);

// 100 Phi((x - M) / SD); not for norms that are skewed. `sd` must be above 0.
Percentile normal_percentile(double score, double mean, double sd);

}  // namespace attune
