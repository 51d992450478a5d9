// What NHS Talking Therapies counts, at both edges of each inclusive threshold.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/talking_therapies.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

// First and last PHQ-9, first and last GAD-7.
TalkingTherapiesOutcome outcome(double phq9_first, double phq9_last, double gad7_first, double gad7_last)
{
    return talking_therapies_outcome(2, *verified_measure("phq9"), FirstAndLast{phq9_first, phq9_last},
                                     *verified_measure("gad7"), FirstAndLast{gad7_first, gad7_last})
        .value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(talking_therapies)

// Trap: a PHQ-9 of 10 is a case, and so is a GAD-7 of 8.
BOOST_AUTO_TEST_CASE(caseness_is_at_10_on_the_phq9_or_at_8_on_the_gad7)
{
    BOOST_TEST(outcome(10, 10, 0, 0).caseness_at_start);
    BOOST_TEST(!outcome(9, 9, 7, 7).caseness_at_start);
    BOOST_TEST(outcome(0, 0, 8, 8).caseness_at_start);
}

BOOST_AUTO_TEST_CASE(caseness_is_at_4_on_a_phobia_scale_which_has_no_reliable_change)
{
    const auto with_phobia = [](double first, double last) {
        return talking_therapies_outcome(2, *verified_measure("phq9"), FirstAndLast{9, 9},
                                         *verified_measure("iapt_phobia"), FirstAndLast{first, last})
            .value();
    };

    BOOST_TEST(with_phobia(4, 4).caseness_at_start);
    BOOST_TEST(!with_phobia(3, 3).caseness_at_start);
    BOOST_TEST(with_phobia(4, 3).recovery);
    BOOST_TEST(!with_phobia(8, 4).recovery);
    BOOST_TEST(!with_phobia(8, 0).reliable_improvement);
}

BOOST_AUTO_TEST_CASE(recovery_is_below_both_cut_offs_for_who_was_a_case)
{
    BOOST_TEST(outcome(10, 9, 8, 7).recovery);
    BOOST_TEST(!outcome(15, 10, 8, 7).recovery);
    BOOST_TEST(!outcome(15, 9, 8, 8).recovery);
    BOOST_TEST(!outcome(9, 0, 7, 0).recovery);
}

// Trap: a fall of exactly 6, or 4 on the GAD-7, is reliable.
BOOST_AUTO_TEST_CASE(a_fall_of_exactly_6_or_4_is_reliable)
{
    BOOST_TEST(outcome(12, 6, 5, 5).reliable_improvement);
    BOOST_TEST(!outcome(12, 7, 5, 5).reliable_improvement);
    BOOST_TEST(outcome(5, 5, 12, 8).reliable_improvement);
    BOOST_TEST(!outcome(5, 5, 12, 9).reliable_improvement);
}

BOOST_AUTO_TEST_CASE(a_rise_of_exactly_6_or_4_is_a_deterioration)
{
    BOOST_TEST(outcome(6, 12, 5, 5).reliable_deterioration);
    BOOST_TEST(!outcome(6, 11, 5, 5).reliable_deterioration);
    BOOST_TEST(outcome(5, 5, 8, 12).reliable_deterioration);
    BOOST_TEST(!outcome(5, 5, 8, 11).reliable_deterioration);
}

BOOST_AUTO_TEST_CASE(one_up_and_one_down_is_neither)
{
    const auto mixed = outcome(20, 14, 8, 12);

    BOOST_TEST(!mixed.reliable_improvement);
    BOOST_TEST(!mixed.reliable_deterioration);
}

BOOST_AUTO_TEST_CASE(reliable_recovery_is_both)
{
    BOOST_TEST(outcome(15, 9, 7, 7).reliable_recovery);
    BOOST_TEST(outcome(10, 9, 7, 7).recovery);
    BOOST_TEST(!outcome(10, 9, 7, 7).reliable_recovery);
    BOOST_TEST(outcome(20, 14, 7, 7).reliable_improvement);
    BOOST_TEST(!outcome(20, 14, 7, 7).reliable_recovery);
}

BOOST_AUTO_TEST_CASE(one_contact_or_an_unpaired_measure_is_not_eligible)
{
    const auto& phq9 = *verified_measure("phq9");
    const auto& gad7 = *verified_measure("gad7");
    const FirstAndLast scores{12, 6};

    BOOST_TEST(!talking_therapies_outcome(1, phq9, scores, gad7, scores));
    BOOST_TEST(!talking_therapies_outcome(8, phq9, scores, gad7, std::nullopt));
    BOOST_TEST(!talking_therapies_outcome(8, phq9, std::nullopt, gad7, scores));
    BOOST_TEST(talking_therapies_outcome(2, phq9, scores, gad7, scores).has_value());
}

BOOST_DATA_TEST_CASE(figures_from_memory_judge_nobody, data::make({"spin", "oci", "pcl5", "pswq", "nothing"}),
                     code)
{
    BOOST_TEST(!verified_measure(code));
}

BOOST_AUTO_TEST_SUITE_END()
