// Goals on the Plan tab: how far each has come, its words on the form, and nothing typed lost on the way.
#include <boost/test/unit_test.hpp>

#include "client/plan/goal_presenter.hpp"
#include "client/plan/goals.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

Day on(const char* text)
{
    return parse_day(text).value();
}

struct SeenGoal : GoalView {
    void show_form(const GoalForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    GoalForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct GoalsDesk : CareDesk {
    GoalsDesk()
    {
        on_record() = {{"g1", 1, 1, "Ask for help", on("2026-09-01"), GoalState::open, {}, "Maren Ashvale"}};
        model.refresh();
        async.drain();
    }

    std::vector<api::Goal>& on_record() { return care.records["c1"].goals; }
    GoalPresenter opened(const std::string& goal_id) { return {view, screen, model, goal_id}; }
    void submit(GoalPresenter& presenter, const GoalForm& form)
    {
        presenter.change(form);
        presenter.submit();
        async.drain();
    }
    std::string fault_of(const GoalForm& form)
    {
        GoalPresenter presenter{view, screen, model, "g1"};
        submit(presenter, form);
        presenter.discard();
        return view.faults.empty() ? "" : view.faults.front().path;
    }

    SeenGoal view;
};

const std::vector<api::Goal> agreed{
    {"g1", 1, 1, "Ask for help", on("2026-09-01"), GoalState::open, {}, "Maren"},
    {"g2", 1, 2, "Leave work by six", on("2026-09-01"), GoalState::reached, on("2026-10-10"), "Maren"},
    {"g3", 1, 2, "Phone my sister", on("2026-10-11"), GoalState::open, {}, "Maren"},
    {"g4", 1, 3, "For somebody else", on("2026-09-01"), GoalState::mistaken, on("2026-09-01"), "Maren"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(goals_in_words)

BOOST_AUTO_TEST_CASE(each_goal_is_rated_by_the_forms_of_its_own_time)
{
    const auto lines = goal_lines(
        agreed,
        {{on("2026-09-08"), {2, 1, 9}}, {on("2026-10-01"), {{}, 5, 9}}, {on("2026-11-24"), {6, 3, 9}}});

    BOOST_TEST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0].rated == "2 → 6");
    BOOST_TEST(lines[0].spoken == "first 2 on 8 Sep 2026, now 6 on 24 Nov 2026");
    BOOST_TEST(lines[1].text == "Phone my sister");
    BOOST_TEST(lines[1].rated == "3");
    BOOST_TEST(lines[2].rated == "1 → 5");
    BOOST_TEST(lines[2].ended == "Reached on 10 Oct 2026");
}

BOOST_AUTO_TEST_CASE(an_answer_that_does_not_apply_rates_nothing)
{
    const auto lines = goal_lines(agreed, {{on("2026-09-08"), {does_not_apply, 1, {}}}});

    BOOST_TEST(lines[0].rated == "");
    BOOST_TEST(lines[0].spoken == "not rated yet");
}

BOOST_AUTO_TEST_CASE(the_client_reads_the_goal_in_its_place)
{
    Wording wording;
    wording.instrument = "goals";
    wording.items = {{"My first goal", {}}, {"My second goal", {}}, {"My third goal", {}}};

    name_goals(wording, agreed, on("2026-11-24"));

    BOOST_TEST(wording.items[0].text == "My first goal: Ask for help");
    BOOST_TEST(wording.items[1].text == "My second goal: Phone my sister");
    BOOST_TEST(wording.items[2].text == "My third goal");
}

BOOST_AUTO_TEST_CASE(other_measures_keep_their_labels)
{
    Instrument other;
    other.code = "phq9";
    other.items.resize(1);
    other.items[0].label = "Little interest";

    name_goals(other, agreed, on("2026-11-24"));

    BOOST_TEST(other.items[0].label == "Little interest");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(goal_form, GoalsDesk)

BOOST_AUTO_TEST_CASE(a_new_goal_is_open_from_today_and_stands_in_the_record_at_once)
{
    auto presenter = opened({});
    presenter.begin();
    BOOST_TEST(presenter.is_new());
    BOOST_TEST(view.form.agreed_on == "24 Nov 2026");

    submit(presenter, {" Stay with sadness ", "20 Nov 2026", GoalState::open, "24 Nov 2026"});

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(model.overview()->goals.size() == 2U);
    BOOST_TEST(model.overview()->goals.back().text == "Stay with sadness");
    BOOST_TEST(!model.overview()->goals.back().ended_on.has_value());
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_goal_on_record_is_reached)
{
    auto presenter = opened("g1");
    presenter.begin();
    BOOST_TEST(view.form.text == "Ask for help");

    submit(presenter, {"Ask for help", "1 Sep 2026", GoalState::reached, "23 Nov 2026"});

    BOOST_TEST(view.closed);
    BOOST_TEST((on_record().front().state == GoalState::reached));
    BOOST_TEST(to_string(*model.overview()->goals.front().ended_on) == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_beside_its_field)
{
    BOOST_TEST(fault_of({" ", "1 Sep 2026", GoalState::open, ""}) == "text");
    BOOST_TEST(fault_of({std::string(201, 'x'), "1 Sep 2026", GoalState::open, ""}) == "text");
    BOOST_TEST(fault_of({"Ask", "soon", GoalState::open, ""}) == "agreed_on");
    BOOST_TEST(fault_of({"Ask", "25 Nov 2026", GoalState::open, ""}) == "agreed_on");
    BOOST_TEST(fault_of({"Ask", "1 Sep 2026", GoalState::reached, "soon"}) == "ended_on");
    BOOST_TEST(fault_of({"Ask", "1 Sep 2026", GoalState::reached, "25 Nov 2026"}) == "ended_on");
    BOOST_TEST(fault_of({"Ask", "1 Sep 2026", GoalState::reached, "31 Aug 2026"}) == "ended_on");
    BOOST_TEST(on_record().front().text == "Ask for help");
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_and_taken_up)
{
    auto presenter = opened("g1");
    presenter.change({"Ask for help once a week", "1 Sep 2026", GoalState::open, "24 Nov 2026"});
    const auto kept = kept_drafts();
    BOOST_TEST_REQUIRE(kept.size() == 1U);

    GoalPresenter again{view, screen, model, {}, &kept.front()};
    again.begin();

    BOOST_TEST(!again.is_new());
    BOOST_TEST(view.form.text == "Ask for help once a week");
}

BOOST_AUTO_TEST_CASE(a_colleagues_change_is_shown_and_overwritten_only_knowingly)
{
    auto presenter = opened("g1");
    on_record().front().row_version = 2;
    on_record().front().text = "Ask for help at work";
    on_record().front().changed_by = "Tomas Reedwater";

    submit(presenter, {"Ask for help at home", "1 Sep 2026", GoalState::open, "24 Nov 2026"});
    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence.starts_with(
        "Tomas Reedwater has changed this goal meanwhile: \"Ask for help at work\" (Open)."));
    BOOST_TEST(on_record().front().text == "Ask for help at work");

    presenter.submit();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(on_record().front().text == "Ask for help at home");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
