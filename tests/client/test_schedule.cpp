// The schedule of measures: made of batteries and single measures, typed, saved, met by another, and what it
// makes due.
#include <boost/test/unit_test.hpp>

#include "client/measure_entry/instrument_choices.hpp"
#include "client/overview/overview_figures.hpp"
#include "client/schedule/schedule_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenSchedule : ScheduleView {
    void show_rows() override {}
    void show_additions() override {}
    void show_busy(bool is_busy) override { busy = is_busy; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

ScheduledMeasure every(const char* instrument, int sessions)
{
    return {instrument, Rhythm::every_nth_session, sessions, {}};
}

struct ScheduleDesk : CareDesk {
    ScheduleDesk() { care.batteries = {{"b1", 1, "CFT basics", {every("fcs", 4), every("phq9", 1)}}}; }

    SeenSchedule view;

    api::Schedule& on_record() { return care.records["c1"].schedule; }
    void opened(SchedulePresenter& presenter)
    {
        presenter.begin();
        async.drain();
    }
    // The place of what is added by a name that begins so.
    static std::size_t addition(const SchedulePresenter& presenter, const std::string& begins)
    {
        const auto& all = presenter.additions();
        const auto found =
            std::ranges::find_if(all, [&](const Addition& one) { return one.label.starts_with(begins); });
        return static_cast<std::size_t>(found - all.begin());
    }
    void put(std::vector<ScheduledMeasure> measures, const std::vector<DueWhen>& when)
    {
        auto& schedule = on_record();
        schedule = {1, std::move(measures), {}, {}};
        for (std::size_t i = 0; i < when.size(); ++i) {
            schedule.due.push_back({});
            schedule.due.back().instrument = schedule.measures[i].instrument;
            schedule.due.back().when = when[i];
            schedule.due.back().reason = DueReason::never_given;
        }
        model.refresh();
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(schedule_of_measures, ScheduleDesk)

BOOST_AUTO_TEST_CASE(a_battery_adds_its_measures_with_their_rhythms)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    BOOST_TEST(presenter.additions().front().label == "CFT basics: FCS, PHQ-9");

    presenter.add(0);
    BOOST_TEST(presenter.line(presenter.rows()[0]) == "FCS, every 4 sessions");
    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(on_record().measures.size() == 2U);
    BOOST_TEST((on_record().measures.front() == every("fcs", 4)));
    BOOST_TEST(kept_drafts().empty());
    BOOST_TEST(model.overview()->schedule.row_version == 1);
}

BOOST_AUTO_TEST_CASE(a_short_form_is_added_for_every_session_and_a_long_one_for_every_fourth)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "PHQ-9"));
    presenter.add(addition(presenter, "FCS"));

    BOOST_TEST(presenter.rows()[0].every == 1);
    BOOST_TEST(presenter.rows()[1].every == 4);
}

BOOST_AUTO_TEST_CASE(a_measure_is_in_the_list_once)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "PHQ-9"));
    presenter.add(0);
    BOOST_TEST(presenter.rows().size() == 2U);
    BOOST_TEST(presenter.chosen().value_or(9) == 1U);

    presenter.add(0);
    BOOST_TEST(presenter.rows().size() == 2U);
    BOOST_TEST(view.sentence.starts_with("It is in the list already."));
}

BOOST_AUTO_TEST_CASE(rhythm_and_ends_are_saved_as_typed)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "PHQ-9"));
    presenter.change({"phq9", Rhythm::every_n_weeks, 2, 6, "1 Feb 2027", 2});
    BOOST_TEST(presenter.line(presenter.rows()[0]) ==
               "PHQ-9, every 2 weeks, 6 times at most, until 1 Feb 2027, until better than the cut-off twice "
               "running");
    presenter.submit();
    async.drain();

    const auto& measure = on_record().measures.front();
    BOOST_TEST((measure.rhythm == Rhythm::every_n_weeks));
    BOOST_TEST(measure.stop.after_times.value_or(0) == 6);
    BOOST_TEST(to_string(measure.stop.until.value()) == "2027-02-01");
    BOOST_TEST(measure.stop.better_than_cut_off_times.value_or(0) == 2);
}

BOOST_AUTO_TEST_CASE(what_happens_once_is_saved_as_every_one)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "FCS"));
    presenter.change({"fcs", Rhythm::end_of_episode, 4, 0, "", 0});
    presenter.submit();
    async.drain();

    BOOST_TEST(on_record().measures.front().every == 1);
    BOOST_TEST(presenter.has_cut_off({"phq9", Rhythm::every_nth_session, 1, 0, "", 0}));
    BOOST_TEST(!presenter.has_cut_off({"fcs", Rhythm::every_nth_session, 1, 0, "", 0}));
}

BOOST_AUTO_TEST_CASE(a_date_that_is_none_is_said_beside_its_measure)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(0);
    presenter.change({"fcs", Rhythm::every_nth_session, 4, 0, "soon", 0});
    presenter.choose(1);
    presenter.submit();

    BOOST_TEST(presenter.chosen().value_or(9) == 0U);
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "until");
    BOOST_TEST(on_record().row_version == 0);
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_server_is_said_beside_its_measure)
{
    connection.on<api::SetSchedule>(
        [](const auto&) -> Result<api::Schedule> { return invalid("measures[1].every", "At most 52."); });
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(0);
    presenter.submit();
    async.drain();

    BOOST_TEST(presenter.chosen().value_or(9) == 1U);
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "every");
    BOOST_TEST(!view.closed);
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_schedule_set_meanwhile_is_told_and_saving_again_replaces_it)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "PHQ-9"));
    on_record() = {1, {every("fcs", 2)}, {}, {}};
    presenter.submit();
    async.drain();
    BOOST_TEST(view.sentence ==
               "Somebody else has set another schedule meanwhile: FCS, every 2 sessions. Save "
               "to put yours in its place, or discard yours.");
    BOOST_TEST(!view.closed);

    presenter.submit();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(on_record().row_version == 2);
    BOOST_TEST(on_record().measures.front().instrument == "phq9");
}

BOOST_AUTO_TEST_CASE(removing_the_last_leaves_an_empty_schedule_that_can_be_saved)
{
    put({every("fcs", 4)}, {DueWhen::today});
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.remove();
    BOOST_TEST(!presenter.chosen());
    presenter.submit();
    async.drain();

    BOOST_TEST(on_record().measures.empty());
    BOOST_TEST(on_record().row_version == 2);
}

BOOST_AUTO_TEST_CASE(what_was_typed_comes_back_after_a_crash)
{
    {
        SchedulePresenter presenter{view, screen, model};
        opened(presenter);
        presenter.add(0);
    }
    const auto kept = kept_drafts();
    BOOST_TEST_REQUIRE(kept.size() == 1U);
    BOOST_TEST(kept.front().title == "Schedule of measures, Wren Larkwhistle");

    SchedulePresenter again{view, screen, model, &kept.front()};
    BOOST_TEST(again.rows().size() == 2U);
    again.discard();
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(tells_when_a_saved_measure_is_due_and_not_of_one_that_was_changed)
{
    put({every("fcs", 4)}, {DueWhen::today});
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    BOOST_TEST(presenter.due(presenter.rows()[0]) == "FCS every 4 sessions: not given yet in this episode.");

    presenter.change({"fcs", Rhythm::every_nth_session, 3, 0, "", 0});
    BOOST_TEST(presenter.due(presenter.rows()[0]).empty());
}

BOOST_AUTO_TEST_CASE(the_list_is_kept_as_a_battery_and_again_under_its_name)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.add(addition(presenter, "PHQ-9"));
    presenter.keep_as_battery(" Review ");
    async.drain();
    BOOST_TEST(view.sentence.starts_with("The battery \"Review\" is kept"));
    BOOST_TEST(care.batteries.size() == 2U);
    BOOST_TEST(addition(presenter, "Review: PHQ-9") == 1U);

    presenter.add(addition(presenter, "FCS"));
    presenter.keep_as_battery("review");
    async.drain();
    BOOST_TEST(care.batteries.size() == 2U);
    BOOST_TEST(care.batteries[1].measures.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_battery_needs_a_name_and_a_measure)
{
    SchedulePresenter presenter{view, screen, model};
    opened(presenter);
    presenter.keep_as_battery("Review");
    BOOST_TEST(view.faults.front().sentence == "A battery has at least one measure. Add one first.");

    presenter.add(0);
    presenter.keep_as_battery("  ");
    BOOST_TEST(view.faults.front().sentence == "Give the battery a name.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(due_measures_on_the_screens, ScheduleDesk)

BOOST_AUTO_TEST_CASE(today_asks_for_each_with_its_reason)
{
    put({every("fcs", 4), every("phq9", 1)}, {DueWhen::today, DueWhen::next_session});

    const auto items = for_today(*model.overview(), library);

    BOOST_TEST(items.front().title == "Give the FCS");
    BOOST_TEST(items.front().detail == "FCS every 4 sessions: not given yet in this episode.");
    BOOST_TEST(items.back().title == "Due at the next session");
    BOOST_TEST(items.back().detail == "PHQ-9");
}

BOOST_AUTO_TEST_CASE(what_is_due_today_is_offered_first_or_else_what_is_due_next)
{
    BOOST_TEST(due_choices(library, model.overview()).heading.empty());
    BOOST_TEST(due_choices(library, nullptr).heading.empty());

    put({every("fcs", 4), every("phq9", 1)}, {DueWhen::next_session, DueWhen::next_session});
    BOOST_TEST(due_choices(library, model.overview()).heading == "Due at the next session");
    BOOST_TEST(due_choices(library, model.overview()).measures.size() == 2U);

    put({every("fcs", 4), every("phq9", 1)}, {DueWhen::next_session, DueWhen::today});
    const auto today = due_choices(library, model.overview());
    BOOST_TEST(today.heading == "Due today");
    BOOST_TEST_REQUIRE(today.measures.size() == 1U);
    BOOST_TEST(today.measures.front().name == "PHQ-9");
}

BOOST_AUTO_TEST_CASE(a_weekly_courses_measures_are_due_today_once_beside_the_schedules)
{
    put({every("fcs", 4)}, {DueWhen::today});
    model.amend([](api::Overview& overview) {
        const Day since{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
        overview.schedule.due_by_course = {{"fcs", "Settling course", 2, since},
                                           {"phq9", "Settling course", 2, since}};
    });

    const auto today = due_choices(library, model.overview()).measures;

    BOOST_TEST_REQUIRE(today.size() == 2U);
    BOOST_TEST(today[0].sentence == "FCS every 4 sessions: not given yet in this episode.");
    BOOST_TEST(today[1].sentence ==
               "PHQ-9: week 2 of \u201cSettling course\u201d, not filled in since 23 Nov.");
    BOOST_TEST(due_words(model.overview()->schedule, library) == "Due today: FCS, PHQ-9");
}

BOOST_AUTO_TEST_CASE(many_names_are_counted_after_the_third)
{
    BOOST_TEST(names_in_short({}).empty());
    BOOST_TEST(names_in_short({"A", "B", "C", "D"}) == "A, B, C, D");
    BOOST_TEST(names_in_short({"A", "B", "C", "D", "E"}) == "A, B, C and 2 more");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
