#include "shared/measures/reliable_change.hpp"

#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace attune {

namespace {

constexpr double rounding = 1e-9;

using OptionalFigure = std::optional<double> ChangeFigures::*;

struct Need {
    OptionalFigure figure;
    const char* name;
};

std::vector<Need> needs_of(ChangeMethod method)
{
    const Need mean_pre{&ChangeFigures::mean_pre, "mean_pre"};
    const Need mean_post{&ChangeFigures::mean_post, "mean_post"};
    switch (method) {
        case ChangeMethod::jacobson_truax:
            return {};
        case ChangeMethod::edwards_nunnally:
        case ChangeMethod::gulliksen_lord_novick:
            return {mean_pre};
        case ChangeMethod::hsu_linn_lord:
            return {mean_pre, mean_post};
        case ChangeMethod::nunnally_kotsch:
            return {mean_pre, {&ChangeFigures::reliability_post, "reliability_post"}};
        case ChangeMethod::hageman_arrindell:
            return {mean_pre,
                    mean_post,
                    {&ChangeFigures::sd_post, "sd_post"},
                    {&ChangeFigures::correlation, "correlation"}};
    }
    return {};
}

bool is_reliability(double value)
{
    return value > 0 && value < 1;
}

// The reliability of the differences in the sample (Hageman & Arrindell 1999): true variance of the
// difference over observed. The variances observed are those of the two occasions less twice their
// covariance.
double reliability_of_differences(const ChangeFigures& figures)
{
    const double error = standard_error_of_measurement(figures.sd_pre, figures.reliability);
    const double pre = figures.sd_pre * figures.sd_pre;
    const double post = *figures.sd_post * *figures.sd_post;
    const double shared = 2 * figures.sd_pre * *figures.sd_post * *figures.correlation;
    return (pre - error * error + post - error * error - shared) / (pre + post - shared);
}

double hageman_arrindell(const ChangeFigures& figures, double pre, double post)
{
    const double r = reliability_of_differences(figures);
    const double error = standard_error_of_difference(figures.sd_pre, figures.reliability);
    return ((post - pre) * r + (*figures.mean_post - *figures.mean_pre) * (1 - r)) / (std::sqrt(r) * error);
}

// Where a first score's true score is expected: drawn towards the mean of the sample.
double regressed(const ChangeFigures& figures, double pre)
{
    return figures.reliability * (pre - *figures.mean_pre) + *figures.mean_pre;
}

}  // namespace

std::string_view citation_of(ChangeMethod method)
{
    switch (method) {
        case ChangeMethod::jacobson_truax:
            return "Jacobson & Truax (1991)";
        case ChangeMethod::edwards_nunnally:
            return "Edwards & Nunnally, as in Speer (1992)";
        case ChangeMethod::gulliksen_lord_novick:
            return "Gulliksen, Lord & Novick, as in Hsu (1989)";
        case ChangeMethod::hsu_linn_lord:
            return "Hsu, Linn & Lord, as in Hsu (1989)";
        case ChangeMethod::nunnally_kotsch:
            return "Nunnally & Kotsch (1983)";
        case ChangeMethod::hageman_arrindell:
            return "Hageman & Arrindell (1999)";
    }
    return {};
}

std::string_view words_for(Confidence confidence)
{
    return confidence == Confidence::ninety ? "90 %" : "95 %";
}

double critical_value(ChangeMethod method, Confidence confidence)
{
    const bool ninety = confidence == Confidence::ninety;
    if (method == ChangeMethod::hageman_arrindell)
        return ninety ? 1.28 : 1.65;
    return ninety ? 1.645 : 1.96;
}

double standard_error_of_measurement(double sd, double reliability)
{
    return sd * std::sqrt(1 - reliability);
}

double standard_error_of_difference(double sd, double reliability)
{
    return std::numbers::sqrt2 * standard_error_of_measurement(sd, reliability);
}

double reliable_points(double sd, double reliability, Confidence confidence)
{
    return critical_value(ChangeMethod::jacobson_truax, confidence) *
           standard_error_of_difference(sd, reliability);
}

Result<void> check_figures(ChangeMethod method, const ChangeFigures& figures)
{
    if (!std::isfinite(figures.sd_pre) || figures.sd_pre <= 0)
        return invalid("sd_pre", "The SD of the first scores must be above 0.");
    if (!is_reliability(figures.reliability))
        return invalid("reliability", "The reliability must be between 0 and 1.");
    for (const auto& need : needs_of(method))
        if (!(figures.*need.figure))
            return invalid(need.name, std::string{citation_of(method)} + " needs " + need.name + '.');
    if (figures.reliability_post && !is_reliability(*figures.reliability_post))
        return invalid("reliability_post", "The reliability of the last scores must be between 0 and 1.");
    if (method != ChangeMethod::hageman_arrindell)
        return {};
    if (!std::isfinite(*figures.sd_post) || *figures.sd_post <= 0)
        return invalid("sd_post", "The SD of the last scores must be above 0.");
    if (!(std::abs(*figures.correlation) <= 1))
        return invalid("correlation", "A correlation must be between -1 and 1.");
    if (!(reliability_of_differences(figures) > 0))
        return invalid(
            "correlation",
            "The differences in this sample are no more than error (their reliability is not above "
            "0), so Hageman & Arrindell (1999) cannot be used.");
    return {};
}

// Formulas as collected in the R package clinicalsignificance (Claus), which Attune's tests hold them
// against.
double change_index(ChangeMethod method, const ChangeFigures& figures, double pre, double post)
{
    const double sd = figures.sd_pre;
    const double r = figures.reliability;
    switch (method) {
        case ChangeMethod::jacobson_truax:
            return (post - pre) / standard_error_of_difference(sd, r);
        case ChangeMethod::edwards_nunnally:
            return (post - regressed(figures, pre)) / standard_error_of_measurement(sd, r);
        case ChangeMethod::gulliksen_lord_novick:
            return (post - regressed(figures, pre)) / (sd * std::sqrt(1 - r * r));
        case ChangeMethod::hsu_linn_lord:
            return (post - *figures.mean_post - r * (pre - *figures.mean_pre)) / (sd * std::sqrt(1 - r * r));
        case ChangeMethod::nunnally_kotsch:
            return (post - regressed(figures, pre)) /
                   (sd * std::sqrt(r * r * (1 - r) + 1 - *figures.reliability_post));
        case ChangeMethod::hageman_arrindell:
            return hageman_arrindell(figures, pre, post);
    }
    return 0;
}

ReliableDirection reliable_direction(double index, double critical, Direction direction)
{
    if (direction == Direction::neutral || !(std::abs(index) > critical + rounding))
        return ReliableDirection::none;
    const bool better = (index > 0) == (direction == Direction::higher_better);
    return better ? ReliableDirection::better : ReliableDirection::worse;
}

}  // namespace attune
