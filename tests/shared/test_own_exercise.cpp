// An exercise of the practice's own, and what keeps one from being kept.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/own_exercise.hpp"
#include "shared/json/write.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

Exercise own()
{
    Exercise exercise;
    exercise.name = "River walk";
    exercise.phase = "Daily life";
    exercise.flow = Flow::to_self;
    exercise.system = "soothing";
    exercise.purpose = "Time for yourself.";
    exercise.steps = {"Go to the river.", "Walk slowly."};
    return exercise;
}

struct Fault {
    void (*spoil)(Exercise&);
    const char* path;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.path;
}

const Fault faults[] = {
    {[](Exercise& one) { one.name = "  "; }, "name"},
    {[](Exercise& one) { one.name = std::string(121, 'n'); }, "name"},
    {[](Exercise& one) { one.purpose.clear(); }, "purpose"},
    {[](Exercise& one) { one.steps.clear(); }, "steps"},
    {[](Exercise& one) { one.steps.emplace_back(" "); }, "steps"},
    {[](Exercise& one) { one.steps.assign(31, "Walk."); }, "steps"},
    {[](Exercise& one) { one.cautions = std::string(2001, 'c'); }, "cautions"},
    {[](Exercise& one) { one.usual_dose = std::string(201, 'd'); }, "usual_dose"},
    {[](Exercise& one) { one.phase = "Lunch"; }, "phase"},
    {[](Exercise& one) { one.system = "digestive"; }, "system"},
    {[](Exercise& one) { one.minutes = 181; }, "minutes"},
    {[](Exercise& one) { one.days_per_week = 0; }, "days_per_week"},
    {[](Exercise& one) { one.attachments.resize(most_attachments + 1); }, "attachments"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(own_exercise_rules)

BOOST_AUTO_TEST_CASE(cautions_and_usual_dose_may_stay_empty)
{
    BOOST_TEST(faults_of(own()).empty());
}

BOOST_DATA_TEST_CASE(each_fault_is_told_under_its_member, data::make(faults), fault)
{
    auto exercise = own();
    fault.spoil(exercise);

    const auto found = faults_of(exercise);

    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().path == fault.path);
    BOOST_TEST(!found.front().sentence.empty());
}

BOOST_AUTO_TEST_CASE(room_is_counted_in_characters)
{
    auto exercise = own();
    exercise.name.clear();
    for (int i = 0; i < 120; ++i)
        exercise.name += "\u00fc";

    BOOST_TEST(faults_of(exercise).empty());
}

BOOST_AUTO_TEST_SUITE_END()
