// Care plans: what differs between two versions, what is wrong with one, and when its review is due.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/care_plan.hpp"
#include "shared/domain/phase.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

Day on(const char* text)
{
    return parse_day(text).value();
}

CarePlanContents sound()
{
    CarePlanContents plan;
    plan.phase = 7;
    plan.targets = {{"phq9", "total", "below 10 by March"}, {"fcs", "self", ""}};
    plan.interventions = {{"compassionate_letter", ""}, {"", "Call the choir"}};
    plan.fears.to_self = {"It will make me weak", 80};
    plan.review_on = on("2027-01-12");
    plan.agreed_on = on("2026-11-24");
    plan.agreed_how = "in session";
    return plan;
}

struct Change {
    void (*change)(CarePlanContents&);
    CarePlanPart part;
};
std::ostream& operator<<(std::ostream& out, const Change& change)
{
    return out << words_for(change.part);
}

// Whatever is changed of a part, that part alone is named.
const std::vector<Change> changes{
    {[](CarePlanContents& p) { p.phase = 8; }, CarePlanPart::phase},
    {[](CarePlanContents& p) { p.phase.reset(); }, CarePlanPart::phase},
    {[](CarePlanContents& p) { p.targets[1].aim = "lower"; }, CarePlanPart::targets},
    {[](CarePlanContents& p) { p.interventions.pop_back(); }, CarePlanPart::interventions},
    {[](CarePlanContents& p) { p.fears.to_others.text = "They take over"; }, CarePlanPart::fears_to_others},
    {[](CarePlanContents& p) { p.fears.from_others.belief = 0; }, CarePlanPart::fears_from_others},
    {[](CarePlanContents& p) { p.fears.to_self.belief = 60; }, CarePlanPart::fears_to_self},
    {[](CarePlanContents& p) { p.review_on.reset(); }, CarePlanPart::review},
    {[](CarePlanContents& p) { p.agreed_how = "by letter"; }, CarePlanPart::agreement},
    {[](CarePlanContents& p) { p.agreed_on = on("2026-11-23"); }, CarePlanPart::agreement},
};

struct Fault {
    void (*spoil)(CarePlanContents&);
    const char* path;
    const char* sentence;
};
std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.path << ' ' << fault.sentence;
}

const std::vector<Fault> faults{
    {[](CarePlanContents& p) { p.phase = 0; }, "phase", "The phase must be from 1 to 10, not 0."},
    {[](CarePlanContents& p) { p.phase = 11; }, "phase", "The phase must be from 1 to 10, not 11."},
    {[](CarePlanContents& p) { p.targets[0].score.clear(); }, "targets[0].score",
     "Choose the score that this target is about."},
    {[](CarePlanContents& p) {
         p.targets[1] = {"phq9", "total", "again"};
     },
     "targets[1].score", "This score is a target already."},
    {[](CarePlanContents& p) { p.targets[1].aim = std::string(201, 'x'); }, "targets[1].aim",
     "The aim has 201 characters; there is room for 200."},
    {[](CarePlanContents& p) {
         for (const auto* score : {"1", "2", "3", "4", "5"})
             p.targets.push_back({"x", score, ""});
     },
     "targets", "A plan has at most 6 targets; these are 7."},
    {[](CarePlanContents& p) { p.interventions[1].text = " "; }, "interventions[1]",
     "An intervention is either an exercise or something else in words."},
    {[](CarePlanContents& p) { p.interventions[0].text = "both"; }, "interventions[0]",
     "An intervention is either an exercise or something else in words."},
    {[](CarePlanContents& p) { p.interventions[1] = p.interventions[0]; }, "interventions[1]",
     "This is in the plan already."},
    {[](CarePlanContents& p) { p.interventions[1].text = std::string(201, 'x'); }, "interventions[1].text",
     "The intervention has 201 characters; there is room for 200."},
    {[](CarePlanContents& p) {
         for (const auto* text : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})
             p.interventions.push_back({"", text});
     },
     "interventions", "A plan has at most 12 interventions; these are 13."},
    {[](CarePlanContents& p) { p.fears.from_others.text = std::string(1001, 'x'); }, "fears.from_others.text",
     "What stands in the way of compassion from others has 1001 characters; there is room for 1000."},
    {[](CarePlanContents& p) { p.fears.to_self.belief = 101; }, "fears.to_self.belief",
     "The belief must be from 0 to 100 per cent, not 101."},
    {[](CarePlanContents& p) { p.fears.to_others.belief = -1; }, "fears.to_others.belief",
     "The belief must be from 0 to 100 per cent, not -1."},
    {[](CarePlanContents& p) { p.agreed_on = on("2026-11-26"); }, "agreed_on",
     "The day on which the client agreed, 26 Nov 2026, lies in the future."},
    {[](CarePlanContents& p) { p.agreed_on.reset(); }, "agreed_on", "Say on which day the client agreed."},
    {[](CarePlanContents& p) { p.agreed_how = std::string(101, 'x'); }, "agreed_how",
     "How the client agreed has 101 characters; there is room for 100."},
};

std::string review_of(const char* review_on)
{
    CarePlanContents plan;
    plan.review_on = on(review_on);
    return review_words(plan, on("2026-11-24"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(care_plans)

BOOST_DATA_TEST_CASE(a_changed_part_is_named_and_no_other, data::make(changes), change)
{
    auto after = sound();
    change.change(after);

    const auto changed = changed_parts(sound(), after);

    BOOST_TEST_REQUIRE(changed.size() == 1U);
    BOOST_TEST(words_for(changed.front()) == words_for(change.part));
}

BOOST_AUTO_TEST_CASE(nothing_differs_from_itself_and_a_first_version_from_nothing_in_what_it_holds)
{
    BOOST_TEST(changed_parts(sound(), sound()).empty());

    const auto first = changed_parts({}, sound());

    BOOST_TEST(first.size() == 6U);
    BOOST_TEST((first.front() == CarePlanPart::phase && first.back() == CarePlanPart::agreement));
}

BOOST_DATA_TEST_CASE(each_fault_is_named_with_its_path, data::make(faults), fault)
{
    auto plan = sound();
    fault.spoil(plan);

    const auto found = faults_of(plan, on("2026-11-25"));

    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().path == fault.path);
    BOOST_TEST(found.front().sentence == fault.sentence);
}

BOOST_AUTO_TEST_CASE(a_sound_plan_and_an_empty_one_have_no_fault)
{
    BOOST_TEST(faults_of(sound(), on("2026-11-24")).empty());
    BOOST_TEST(faults_of({}, on("2026-11-24")).empty());
}

BOOST_AUTO_TEST_CASE(a_review_is_due_from_its_day_on_and_says_since_when)
{
    BOOST_TEST(review_of("2027-01-12") == "review 12 Jan");
    BOOST_TEST(review_of("2026-11-25") == "review 25 Nov");
    BOOST_TEST(review_of("2026-11-24") == "review due today");
    BOOST_TEST(review_of("2026-11-12") == "review due since 12 Nov");
    BOOST_TEST(review_of("2027-11-12") == "review 12 Nov 2027");
    BOOST_TEST(review_of("2025-11-12") == "review due since 12 Nov 2025");
    BOOST_TEST(review_words({}, on("2026-11-24")) == "no review date");
    BOOST_TEST(!review_is_due(sound(), on("2027-01-11")));
    BOOST_TEST(review_is_due(sound(), on("2027-01-12")));
    BOOST_TEST(!review_is_due({}, on("2027-01-12")));
}

BOOST_AUTO_TEST_CASE(a_phase_is_told_with_its_number_and_what_comes_next)
{
    BOOST_TEST(phase_words(7) == "7, working with threat");
    BOOST_TEST(next_phase_words(7) == "Next: courage and action");
    BOOST_TEST(phase_words(10) == "10, ending");
    BOOST_TEST(next_phase_words(10) == "The last of the ten phases");
}

BOOST_AUTO_TEST_SUITE_END()
