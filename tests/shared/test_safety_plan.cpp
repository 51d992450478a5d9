// The safety plan's steps, what differs between two versions, and what is too long.
#include <boost/test/unit_test.hpp>

#include "shared/domain/safety_plan.hpp"

using namespace attune;

BOOST_AUTO_TEST_SUITE(safety_plan)

BOOST_AUTO_TEST_CASE(its_steps_go_from_what_one_does_alone_to_whom_one_asks)
{
    BOOST_TEST(safety_plan_steps.front().member == "warning_signs");
    BOOST_TEST(words_for(SafetyPlanPart::own_coping) == "What I can do by myself");
    BOOST_TEST(safety_plan_steps.back().member == "reasons");
}

BOOST_AUTO_TEST_CASE(what_differs_is_named_in_the_order_of_reading)
{
    SafetyPlanContents before;
    auto after = before;
    after.reasons = "Zoë";
    after.people = "My sister";

    BOOST_TEST(changed_parts(before, before).empty());
    const std::vector<SafetyPlanPart> expected{SafetyPlanPart::people, SafetyPlanPart::reasons};
    BOOST_TEST((changed_parts(before, after) == expected));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_too_long_is_named_by_characters_and_not_bytes)
{
    SafetyPlanContents contents;
    for (std::size_t i = 0; i < room_for_safety_plan_part; ++i)
        contents.people += "ë";
    BOOST_TEST(faults_of(contents).empty());

    contents.people += "ë";

    BOOST_TEST_REQUIRE(faults_of(contents).size() == 1U);
    BOOST_TEST(faults_of(contents)[0].path == "people");
}

BOOST_AUTO_TEST_SUITE_END()
