// A care plan in words: the card on the Plan tab, the scores that it may aim at, and its versions.
#include <boost/test/unit_test.hpp>

#include "client/plan/care_plan_versions_presenter.hpp"
#include "client/plan/care_plan_words.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

Day on(const char* text)
{
    return parse_day(text).value();
}

CarePlanContents working_with_threat()
{
    CarePlanContents plan;
    plan.phase = 7;
    plan.targets = {{"phq9", "total", "below 10 by March"}};
    plan.interventions = {{"compassionate_letter", ""}, {"", "Call the choir"}};
    plan.fears.to_self = {"It will make me weak", 80};
    plan.review_on = on("2026-11-24");
    plan.agreed_on = on("2026-11-10");
    plan.agreed_how = "in session";
    return plan;
}

struct SeenVersions : CarePlanVersionsView {
    void show_lines(const std::vector<std::string>& shown) override { lines = shown; }
    void show_text(const std::string& shown) override { text = shown; }

    std::vector<std::string> lines;
    std::string text;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(care_plan_in_words, CareDesk)

BOOST_AUTO_TEST_CASE(the_card_tells_the_phase_what_comes_next_and_the_review)
{
    care.save_care_plan("c1", working_with_threat(), "Maren Ashvale");
    auto& record = care.records["c1"];

    const auto card = phase_card(record, on("2026-11-24"));

    BOOST_TEST(card.phase == "7, working with threat");
    BOOST_TEST(card.next == "Next: courage and action");
    BOOST_TEST(card.review == "review due today");
    BOOST_TEST(card.due);
    BOOST_TEST(!phase_card(record, on("2026-11-23")).due);
    BOOST_TEST(phase_card(record, on("2026-11-23")).review == "review 24 Nov");
    record.episodes.front().ended_on = on("2026-11-24");
    BOOST_TEST(phase_card(record, on("2026-11-24")).review == "");
    BOOST_TEST(!phase_card(record, on("2026-11-24")).due);
    record.care_plan = api::CarePlan{};
    BOOST_TEST(phase_card(record, on("2026-11-24")).phase == "No phase is said yet");
    BOOST_TEST(phase_card({}, on("2026-11-24")).phase == "");
}

BOOST_AUTO_TEST_CASE(scores_of_the_record_come_first_and_a_target_is_offered_whatever_has_become_of_it)
{
    auto plan = working_with_threat();
    plan.targets.push_back({"gone", "total", ""});

    const auto choices = score_choices(care.records["c1"], library, plan.targets);

    BOOST_TEST(choices.front().words.starts_with("PHQ-9, now "));
    BOOST_TEST(choices.back().instrument == "gone");
    BOOST_TEST(std::ranges::count(choices, "phq9", &ScoreChoice::instrument) == 1);
}

BOOST_AUTO_TEST_CASE(each_version_is_read_with_who_and_when)
{
    auto plan = working_with_threat();
    care.save_care_plan("c1", plan, "Maren Ashvale");
    plan.phase = 8;
    plan.review_on.reset();
    care.save_care_plan("c1", plan, "Tomas Reed");
    SeenVersions seen;
    CarePlanVersionsPresenter versions{seen, screen, model};

    versions.open();
    async.drain();

    BOOST_TEST_REQUIRE(seen.lines.size() == 2U);
    BOOST_TEST(seen.lines.front() == "Version 2, 24 Nov 2026, Tomas Reed: Phase; Review date");
    BOOST_TEST(seen.lines.back() == "Version 1, 24 Nov 2026, Maren Ashvale: 6 parts changed");
    BOOST_TEST(seen.text.starts_with("Phase\n8, courage and action"));
    BOOST_TEST(seen.text.find("Review date") == std::string::npos);

    versions.choose(1);
    async.drain();

    BOOST_TEST(seen.text ==
               "Phase\n7, working with threat\n\nTargets\nPHQ-9: below 10 by March\n\nInterventions\n" +
                   library.exercise("compassionate_letter")->name +
                   "\nCall the choir\n\nFears, compassion to oneself\nIt will make me weak\nBelief 80 %\n\n"
                   "Review date\n24 Nov 2026\n\nThe client's agreement\n10 Nov 2026, in session");
}

BOOST_AUTO_TEST_CASE(without_a_version_it_says_how_the_first_is_made)
{
    SeenVersions seen;
    CarePlanVersionsPresenter versions{seen, screen, model};

    versions.open();
    async.drain();

    BOOST_TEST(seen.lines.empty());
    BOOST_TEST(seen.text.starts_with("There is no version yet."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
