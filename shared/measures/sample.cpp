#include "shared/measures/sample.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

namespace attune {

namespace {

double mean_of(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance_of(std::span<const double> values)
{
    const double mean = mean_of(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

double median_of(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

Description describe(std::span<const double> scores)
{
    Description description;
    description.n = static_cast<int>(scores.size());
    if (scores.empty())
        return description;
    description.mean = mean_of(scores);
    if (scores.size() > 1)
        description.sd = std::sqrt(variance_of(scores));
    description.median = median_of({scores.begin(), scores.end()});
    const auto [min, max] = std::ranges::minmax(scores);
    description.min = min;
    description.max = max;
    return description;
}

std::optional<double> correlation(std::span<const double> first, std::span<const double> second)
{
    assert(first.size() == second.size());
    if (first.size() < 2)
        return std::nullopt;
    const double spread = std::sqrt(variance_of(first) * variance_of(second));
    if (!(spread > 0))
        return std::nullopt;
    const double first_mean = mean_of(first);
    const double second_mean = mean_of(second);
    double products = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        products += (first[i] - first_mean) * (second[i] - second_mean);
    return products / static_cast<double>(first.size() - 1) / spread;
}

Interval sd_interval(double sd, int n)
{
    const double degrees = n - 1;
    const boost::math::chi_squared distribution{degrees};
    return {sd * std::sqrt(degrees / boost::math::quantile(distribution, 0.975)),
            sd * std::sqrt(degrees / boost::math::quantile(distribution, 0.025))};
}

std::optional<double> cronbach_alpha(std::span<const std::vector<double>> forms)
{
    if (forms.size() < 2 || forms.front().size() < 2)
        return std::nullopt;
    const auto items = forms.front().size();
    std::vector<double> sums;
    for (const auto& form : forms)
        sums.push_back(std::accumulate(form.begin(), form.end(), 0.0));
    const double total = variance_of(sums);
    if (!(total > 0))
        return std::nullopt;
    double parts = 0;
    for (std::size_t item = 0; item < items; ++item) {
        std::vector<double> answers;
        for (const auto& form : forms)
            answers.push_back(form[item]);
        parts += variance_of(answers);
    }
    const auto k = static_cast<double>(items);
    return k / (k - 1) * (1 - parts / total);
}

Percentile percentile_rank(double score, std::span<const double> sample, PercentileDefinition definition)
{
    assert(!sample.empty() && definition != PercentileDefinition::normal);
    const auto below =
        static_cast<double>(std::ranges::count_if(sample, [&](double s) { return s < score; }));
    const auto equal = static_cast<double>(std::ranges::count(sample, score));
    const double part = definition == PercentileDefinition::below            ? 0
                        : definition == PercentileDefinition::below_or_equal ? 1
                                                                             : 0.5;
    return {100 * (below + part * equal) / static_cast<double>(sample.size()), definition};
}

Percentile normal_percentile(double score, double mean, double sd)
{
    return {100 * boost::math::cdf(boost::math::normal{mean, sd}, score), PercentileDefinition::normal};
}

}  // namespace attune
