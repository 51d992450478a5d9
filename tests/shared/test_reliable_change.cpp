// Reliable change: each formula against a published worked example or an independent implementation, and both
// edges of its boundary.
#include <boost/describe/enum_from_string.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/reliable_change.hpp"
#include "tests/shared/golden_table.hpp"

using namespace attune;
using namespace attune::test;
using boost::test_tools::tolerance;

namespace {

constexpr ChangeMethod methods[]{ChangeMethod::jacobson_truax,        ChangeMethod::edwards_nunnally,
                                 ChangeMethod::gulliksen_lord_novick, ChangeMethod::hsu_linn_lord,
                                 ChangeMethod::nunnally_kotsch,       ChangeMethod::hageman_arrindell};

// Figures of one sample for any method.
ChangeFigures complete_figures()
{
    return {.sd_pre = 7.5,
            .reliability = 0.8,
            .mean_pre = 40.0,
            .mean_post = 60.0,
            .sd_post = 7.5,
            .reliability_post = 0.8,
            .correlation = 0.3};
}

std::string path_of(const Result<void>& checked)
{
    return checked ? "" : checked.error().fields.front().path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reliable_change)

// Jacobson & Truax 1991: SD 7.5, r .80; SEM 3.35, S_diff 4.74, a rise from 32.5 to 47.5 has the index 3.16.
BOOST_AUTO_TEST_CASE(the_worked_example_of_jacobson_and_truax_comes_out_as_printed)
{
    const auto figures = complete_figures();

    BOOST_TEST(standard_error_of_measurement(7.5, 0.8) == 3.3541, tolerance(1e-4));
    BOOST_TEST(standard_error_of_difference(7.5, 0.8) == 4.7434, tolerance(1e-4));
    BOOST_TEST(change_index(ChangeMethod::jacobson_truax, figures, 32.5, 47.5) == 3.1623, tolerance(1e-4));
}

// The BDI case in the README of the R package clinicalsignificance, whose run prints S_diff 5.147063016159.
BOOST_AUTO_TEST_CASE(the_error_of_the_bdi_case_comes_out_as_the_r_package_prints_it)
{
    BOOST_TEST(standard_error_of_difference(8.158643363848, 0.801) == 5.147063016159, tolerance(1e-12));
}

// tools/golden-change: the formulas as the R package clinicalsignificance has them, in decimals of 40 digits.
BOOST_AUTO_TEST_CASE(every_formula_agrees_with_an_independent_implementation)
{
    const auto rows = golden_table("golden-change.csv");

    BOOST_TEST(rows.size() > 200U);
    for (const auto& row : rows) {
        const auto number = [&](const char* name) { return std::stod(row.at(name)); };
        ChangeMethod method{};
        BOOST_TEST_REQUIRE(boost::describe::enum_from_string(row.at("method").c_str(), method));
        const ChangeFigures figures{number("sd_pre"),     number("reliability"), number("mean_pre"),
                                    number("mean_post"),  number("sd_post"),     number("reliability_post"),
                                    number("correlation")};
        BOOST_TEST_CONTEXT(row.at("method") << " sd " << figures.sd_pre)
        {
            BOOST_TEST(check_figures(method, figures).has_value());
            BOOST_TEST(change_index(method, figures, number("pre"), number("post")) == number("index"),
                       tolerance(1e-10));
        }
    }
}

// Trap: the R package is strict, others are not. Exactly at the critical value is no reliable change.
BOOST_AUTO_TEST_CASE(an_index_exactly_at_the_critical_value_is_not_reliable)
{
    using enum ReliableDirection;
    for (const auto method : methods)
        for (const auto confidence : {Confidence::ninety, Confidence::ninety_five}) {
            const double critical = critical_value(method, confidence);
            BOOST_TEST((reliable_direction(critical, critical, Direction::higher_better) == none));
            BOOST_TEST((reliable_direction(-critical, critical, Direction::higher_better) == none));
            BOOST_TEST((reliable_direction(critical + 1e-6, critical, Direction::higher_better) == better));
            BOOST_TEST((reliable_direction(-critical - 1e-6, critical, Direction::higher_better) == worse));
        }
}

BOOST_AUTO_TEST_CASE(a_rise_is_worse_where_higher_is_worse_and_nothing_where_neither_is_better)
{
    BOOST_TEST((reliable_direction(3, 1.96, Direction::higher_worse) == ReliableDirection::worse));
    BOOST_TEST((reliable_direction(-3, 1.96, Direction::higher_worse) == ReliableDirection::better));
    BOOST_TEST((reliable_direction(3, 1.96, Direction::neutral) == ReliableDirection::none));
}

BOOST_AUTO_TEST_CASE(ninety_and_ninety_five_per_cent_are_never_the_same_number)
{
    for (const auto method : methods)
        BOOST_TEST(critical_value(method, Confidence::ninety) <
                   critical_value(method, Confidence::ninety_five));
    BOOST_TEST(reliable_points(7.7, 0.9, Confidence::ninety_five) == 6.7494, tolerance(1e-4));
    BOOST_TEST(reliable_points(7.7, 0.9, Confidence::ninety) == 5.6647, tolerance(1e-4));
}

// Hageman & Arrindell's test is one-sided, as they print it.
BOOST_AUTO_TEST_CASE(hageman_and_arrindell_judge_at_1_65)
{
    BOOST_TEST(critical_value(ChangeMethod::hageman_arrindell, Confidence::ninety_five) == 1.65);
    BOOST_TEST(critical_value(ChangeMethod::jacobson_truax, Confidence::ninety_five) == 1.96);
}

BOOST_AUTO_TEST_CASE(a_method_without_the_figures_it_needs_names_the_one_that_is_missing)
{
    auto without_means = complete_figures();
    without_means.mean_pre.reset();

    for (const auto method : methods) {
        const auto* const path = method == ChangeMethod::jacobson_truax ? "" : "mean_pre";
        BOOST_TEST(path_of(check_figures(method, complete_figures())) == "");
        BOOST_TEST(path_of(check_figures(method, without_means)) == path);
    }
}

BOOST_AUTO_TEST_CASE(figures_that_no_change_can_be_judged_by_are_refused)
{
    auto no_spread = complete_figures();
    no_spread.sd_pre = 0;
    auto perfect = complete_figures();
    perfect.reliability = 1;
    auto only_error = complete_figures();
    only_error.correlation = 0.9;

    BOOST_TEST(path_of(check_figures(ChangeMethod::jacobson_truax, no_spread)) == "sd_pre");
    BOOST_TEST(path_of(check_figures(ChangeMethod::jacobson_truax, perfect)) == "reliability");
    BOOST_TEST(path_of(check_figures(ChangeMethod::hageman_arrindell, only_error)) == "correlation");
}

BOOST_AUTO_TEST_SUITE_END()
