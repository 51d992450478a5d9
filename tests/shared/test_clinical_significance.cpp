// Cut-offs and categories: against published examples, at both edges, in both directions.
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/clinical_significance.hpp"
#include "tests/shared/golden_table.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;
using boost::test_tools::tolerance;
using enum Direction;

namespace {

std::string category(ReliableDirection change, double pre, double post, std::optional<double> cut_off,
                     Direction direction)
{
    return boost::describe::enum_to_string(significance(change, pre, post, cut_off, direction), "?");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clinical_significance)

// tools/golden-change. Its first rows are the groups of Jacobson & Truax 1991 (a 55, b 45, c 50), the next
// the BDI case of the R package clinicalsignificance, whose run prints c as 21.01661220433.
BOOST_AUTO_TEST_CASE(cut_offs_agree_with_an_independent_implementation)
{
    for (const auto& row : golden_table("golden-cut-offs.csv")) {
        const auto number = [&](const char* name) { return std::stod(row.at(name)); };
        CutOffMethod method{};
        Direction direction{};
        BOOST_TEST_REQUIRE(boost::describe::enum_from_string(row.at("method").c_str(), method));
        BOOST_TEST_REQUIRE(boost::describe::enum_from_string(row.at("direction").c_str(), direction));

        const auto found =
            clinical_cut_off(method, direction, Group{number("clinical_mean"), number("clinical_sd")},
                             Group{number("functional_mean"), number("functional_sd")});

        BOOST_TEST(found.value() == number("cut_off"), tolerance(1e-12));
    }
}

// Trap: the R package takes the clinical group's SD, which would give 43 here.
BOOST_AUTO_TEST_CASE(cut_off_b_has_the_sd_of_the_functional_group)
{
    const auto b = clinical_cut_off(CutOffMethod::b, higher_better, Group{40, 8.5}, Group{60, 5});

    BOOST_TEST(b.value() == 50);
}

// Worked by hand: SDs of true scores 8 sqrt(.81) = 7.2 and 4 sqrt(.64) = 3.2; (7.2 x 6 + 3.2 x 20) / 10.4.
BOOST_AUTO_TEST_CASE(the_cut_off_of_hageman_and_arrindell_lies_between_true_scores)
{
    const auto c = true_score_cut_off(higher_worse, {20, 8}, 0.81, {6, 4}, 0.64);

    BOOST_TEST(c.value() == 107.2 / 10.4, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(groups_the_wrong_way_round_and_groups_that_are_missing_are_refused)
{
    const Group low{10, 3};
    const Group high{20, 3};

    BOOST_TEST(clinical_cut_off(CutOffMethod::c, higher_better, high, low).error().sentence ==
               "The clinical group must be on the worse side of the functional one.");
    BOOST_TEST(clinical_cut_off(CutOffMethod::c, higher_better, low, std::nullopt).error().sentence ==
               "This cut-off needs the mean and SD of the functional group.");
    BOOST_TEST(clinical_cut_off(CutOffMethod::a, higher_better, low, std::nullopt).value() == 16);
    BOOST_TEST(clinical_cut_off(CutOffMethod::b, higher_better, std::nullopt, high).value() == 14);
    BOOST_TEST(!clinical_cut_off(CutOffMethod::a, neutral, low, high));
    BOOST_TEST(!clinical_cut_off(CutOffMethod::a, higher_better, Group{10, 0}, high));
}

// The cut-off itself is clinical, before and after: 10 is a case, 9 is not.
BOOST_DATA_TEST_CASE(the_cut_off_belongs_to_the_clinical_range_where_higher_is_worse,
                     data::make({10.0, 9.0, 10.0, 11.0}) ^ data::make({9.0, 8.0, 10.0, 10.0}) ^
                         data::make({"recovered", "improved", "improved", "improved"}),
                     pre, post, expected)
{
    BOOST_TEST(category(ReliableDirection::better, pre, post, 10, higher_worse) == expected);
}

BOOST_DATA_TEST_CASE(the_cut_off_belongs_to_the_clinical_range_where_higher_is_better,
                     data::make({50.0, 51.0, 50.0, 49.0}) ^ data::make({51.0, 60.0, 50.0, 50.0}) ^
                         data::make({"recovered", "improved", "improved", "improved"}),
                     pre, post, expected)
{
    BOOST_TEST(category(ReliableDirection::better, pre, post, 50, higher_better) == expected);
}

BOOST_AUTO_TEST_CASE(harmed_is_reliably_worse_and_into_the_clinical_range)
{
    BOOST_TEST(category(ReliableDirection::worse, 9, 10, 10, higher_worse) == "harmed");
    BOOST_TEST(category(ReliableDirection::worse, 10, 16, 10, higher_worse) == "deteriorated");
    BOOST_TEST(category(ReliableDirection::worse, 51, 50, 50, higher_better) == "harmed");
    BOOST_TEST(category(ReliableDirection::worse, 4, 9, 10, higher_worse) == "deteriorated");
}

BOOST_AUTO_TEST_CASE(a_cut_off_crossed_by_a_change_that_could_be_chance_is_no_recovery)
{
    BOOST_TEST(category(ReliableDirection::none, 10, 9, 10, higher_worse) == "crossed_only");
    BOOST_TEST(category(ReliableDirection::none, 9, 10, 10, higher_worse) == "unchanged");
}

BOOST_AUTO_TEST_CASE(without_a_cut_off_nobody_recovers_and_nobody_is_harmed)
{
    for (const double post : {0.0, 20.0, 60.0}) {
        BOOST_TEST(category(ReliableDirection::better, 30, post, std::nullopt, higher_worse) == "improved");
        BOOST_TEST(category(ReliableDirection::worse, 30, post, std::nullopt, higher_worse) ==
                   "deteriorated");
        BOOST_TEST(category(ReliableDirection::none, 30, post, std::nullopt, higher_worse) == "unchanged");
    }
}

BOOST_AUTO_TEST_CASE(a_minimal_important_difference_is_inclusive_and_goes_both_ways)
{
    using enum ImportantChange;
    BOOST_TEST((important_change(20, 15, 5, higher_worse) == better));
    BOOST_TEST((important_change(20, 16, 5, higher_worse) == less_than_important));
    BOOST_TEST((important_change(20, 25, 5, higher_worse) == worse));
    BOOST_TEST((important_change(40, 50, 10, higher_better) == better));
    BOOST_TEST((important_change(40, 49, 10, higher_better) == less_than_important));
    BOOST_TEST((important_change(40, 90, 10, neutral) == less_than_important));
}

BOOST_AUTO_TEST_CASE(a_minimal_important_difference_never_says_reliable)
{
    for (const auto change :
         {ImportantChange::better, ImportantChange::less_than_important, ImportantChange::worse})
        BOOST_TEST(words_for(change).find("eliabl") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
