// The care plan's dialog: what is typed of it, and nothing put over somebody else's.
#include <boost/test/unit_test.hpp>

#include "client/plan/care_plan_presenter.hpp"
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

struct SeenCarePlan : CarePlanView {
    void show_form(const CarePlanForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    CarePlanForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct CarePlanDesk : CareDesk {
    CarePlanPresenter opened()
    {
        model.refresh();
        async.drain();
        view = {};
        return {view, screen, model};
    }
    void submit(CarePlanPresenter& presenter)
    {
        presenter.submit();
        async.drain();
    }
    std::vector<api::CarePlan>& on_record() { return care.care_plans["c1"]; }
    // The first fault of a form that differs from a sound one in that.
    std::string fault_of(void (*spoil)(CarePlanForm&))
    {
        auto presenter = opened();
        auto form = form_of(working_with_threat());
        spoil(form);
        presenter.change(form);
        submit(presenter);
        presenter.discard();
        return view.faults.empty() ? "" : view.faults.front().path;
    }

    SeenCarePlan view;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(care_plan_form, CarePlanDesk)

BOOST_AUTO_TEST_CASE(a_first_plan_is_saved_and_stands_in_the_record_at_once)
{
    auto presenter = opened();
    presenter.begin();
    BOOST_TEST(view.form.phase == 0);
    BOOST_TEST(view.form.review_on == "");

    auto form = view.form;
    form.phase = 3;
    form.fears[2] = {" It will make me weak ", " 70 "};
    form.review_on = "12 Jan 2027";
    presenter.change(form);
    BOOST_TEST_REQUIRE(kept_drafts().size() == 1U);
    BOOST_TEST(kept_drafts().front().title == "Plan, Wren Larkwhistle");
    submit(presenter);

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(model.overview()->care_plan.has_value());
    const auto& saved = model.overview()->care_plan->contents;
    BOOST_TEST(*saved.phase == 3);
    BOOST_TEST(saved.fears.to_self.text == "It will make me weak");
    BOOST_TEST(*saved.fears.to_self.belief == 70);
    BOOST_TEST(to_string(*saved.review_on) == "2027-01-12");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_version_goes_through_the_form_unchanged)
{
    const auto plan = working_with_threat();

    const auto again = contents_of(form_of(plan), on("2026-11-24"));

    BOOST_REQUIRE(again);
    BOOST_TEST((*again == plan));
}

BOOST_AUTO_TEST_CASE(saving_what_has_not_changed_makes_no_version)
{
    care.save_care_plan("c1", working_with_threat(), "Maren Ashvale");
    auto presenter = opened();
    auto form = form_of(working_with_threat());
    form.agreed_how += ' ';
    presenter.change(form);

    submit(presenter);

    BOOST_TEST(view.closed);
    BOOST_TEST(on_record().size() == 1U);
    BOOST_TEST(connection.times("save_care_plan") == 0U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(interventions_are_added_once_and_removed)
{
    auto presenter = opened();
    presenter.begin();
    presenter.add_exercise("compassionate_letter");
    presenter.add_exercise("compassionate_letter");
    auto form = view.form;
    form.in_other_words = " Call the choir ";
    presenter.change(form);
    presenter.add_words();

    BOOST_TEST_REQUIRE(presenter.interventions().size() == 2U);
    BOOST_TEST(presenter.interventions()[0] == library.exercise("compassionate_letter")->name);
    BOOST_TEST(presenter.interventions()[1] == "Call the choir");
    BOOST_TEST(view.form.in_other_words == "");

    presenter.remove_intervention(0);
    BOOST_TEST(view.form.interventions.size() == 1U);
    for (std::size_t i = 1; i < most_interventions; ++i)
        presenter.add_exercise(library.exercises()[i].code);
    BOOST_TEST(!presenter.has_room_for_intervention());
    presenter.add_exercise(library.exercises().back().code);
    BOOST_TEST(view.form.interventions.size() == most_interventions);
}

BOOST_AUTO_TEST_CASE(an_intervention_that_is_still_being_typed_is_saved_too)
{
    auto presenter = opened();
    auto form = form_of({});
    form.in_other_words = "Call the choir";
    presenter.change(form);

    submit(presenter);

    BOOST_TEST_REQUIRE(on_record().size() == 1U);
    BOOST_TEST(on_record().front().contents.interventions.front().text == "Call the choir");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_beside_its_field)
{
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.review_on = "soon"; }) == "review_on");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.agreed_on = "25 Nov 2026"; }) == "agreed_on");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.agreed_on = ""; }) == "agreed_on");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.fears[0].belief = "much"; }) ==
               "fears.to_others.belief");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.fears[1].belief = "101"; }) ==
               "fears.from_others.belief");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.targets.push_back({"", "", "less"}); }) == "targets");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.targets.push_back(form.targets[0]); }) == "targets");
    BOOST_TEST(fault_of([](CarePlanForm& form) { form.in_other_words = "Call the choir"; }) ==
               "interventions");
    BOOST_TEST(on_record().empty());
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_and_taken_up)
{
    care.save_care_plan("c1", working_with_threat(), "Maren Ashvale");
    auto presenter = opened();
    auto form = form_of(working_with_threat());
    form.in_other_words = "Call the ch";
    presenter.change(form);
    const auto kept = kept_drafts();
    BOOST_TEST_REQUIRE(kept.size() == 1U);

    CarePlanPresenter again{view, screen, model, &kept.front()};
    again.begin();

    BOOST_TEST(view.form.in_other_words == "Call the ch");
    BOOST_TEST(view.form.phase == 7);
}

BOOST_AUTO_TEST_CASE(what_a_colleague_saved_meanwhile_is_not_overwritten)
{
    care.save_care_plan("c1", working_with_threat(), "Maren Ashvale");
    auto presenter = opened();
    auto form = form_of(working_with_threat());
    form.phase = 8;
    form.fears[2].belief = "60";
    presenter.change(form);
    auto theirs = working_with_threat();
    theirs.phase = 6;
    theirs.review_on = on("2027-01-12");
    care.save_care_plan("c1", theirs, "Tomas Reed");

    submit(presenter);

    BOOST_TEST(!view.closed);
    BOOST_TEST(on_record().size() == 2U);
    BOOST_TEST(view.form.phase == 8);
    BOOST_TEST(view.form.review_on == "12 Jan 2027");
    BOOST_TEST(view.form.fears[2].belief == "60");
    BOOST_TEST(view.sentence.starts_with("Tomas Reed has saved version 2 meanwhile."));
    BOOST_TEST(view.sentence.find("under Versions (Phase)") != std::string::npos);

    submit(presenter);
    BOOST_TEST(view.closed);
    BOOST_TEST(on_record().size() == 3U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(who_may_only_read_changes_nothing)
{
    care.save_care_plan("c1", working_with_threat(), "Maren Ashvale");
    signed_in.user.role = api::Role::supervisor;
    auto presenter = opened();
    presenter.begin();

    presenter.add_exercise("compassionate_self");
    presenter.remove_intervention(0);
    submit(presenter);

    BOOST_TEST(view.form.interventions.size() == 2U);
    BOOST_TEST(on_record().size() == 1U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
