// Practice between sessions: what is said of it, logging it, striking out with a way back, and homework that
// is changed.
#include <boost/test/unit_test.hpp>

#include "client/homework/homework_presenter.hpp"
#include "client/homework/last_week_words.hpp"
#include "client/homework/practice_log_presenter.hpp"
#include "client/homework/set_homework_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

Day november(unsigned day)
{
    return {std::chrono::year{2026} / 11 / std::chrono::day{day}};
}

api::PracticeLog on(Day day, std::optional<int> minutes = std::nullopt)
{
    return {"p" + to_string(day), day, minutes, std::nullopt, std::nullopt, {}, "Maren Ashvale"};
}

api::Assignment practised(std::vector<api::PracticeLog> practice)
{
    api::Assignment assignment;
    assignment.exercise_name = "Soothing rhythm breathing";
    assignment.set_on = november(17);
    assignment.practised_times = static_cast<int>(practice.size());
    for (const auto& log : practice)
        assignment.practised_minutes += log.minutes.value_or(0);
    assignment.practice = std::move(practice);
    return assignment;
}

struct SeenLog : PracticeLogView {
    void show_lines() override {}
    void show_form(const PracticeForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void begin_anew() override { ++anew; }

    PracticeForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    int anew = 0;
};

struct SeenChange : SetHomeworkView {
    void show_form(const HomeworkForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>&) override {}
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    HomeworkForm form;
    std::string sentence;
    bool closed = false;
};

struct SeenCards : HomeworkView {
    void show_cards() override {}
    void show_sentence(const std::string&, bool) override {}
};

struct Practising : CareDesk {
    SeenLog log;
    PracticeLogPresenter presenter{log, screen, model, "h1"};

    api::Assignment& on_record() { return care.records["c1"].assignments.front(); }
    void enter(const PracticeForm& form)
    {
        presenter.change(form);
        presenter.submit();
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice_logs, Practising)

BOOST_AUTO_TEST_CASE(the_strip_marks_days_practised_and_days_on_which_homework_ran)
{
    const auto days =
        practice_days(practised({on(november(18)), on(november(18)), on(november(20))}), november(21), 7);

    BOOST_TEST_REQUIRE(days.size() == 7U);
    BOOST_TEST((days.front().on == november(15)));
    BOOST_TEST(!days[1].running);
    BOOST_TEST(days[2].running);
    BOOST_TEST(days[3].times == 2);
    BOOST_TEST(days[5].times == 1);
    BOOST_TEST(days[6].times == 0);
}

BOOST_AUTO_TEST_CASE(stopped_homework_shows_its_last_days)
{
    auto assignment = practised({on(november(18))});
    assignment.stopped_on = november(19);

    const auto days = practice_days(assignment, november(24), 7);

    BOOST_TEST((days.back().on == november(19)));
    BOOST_TEST(practice_words(assignment, november(24), 7) ==
               "Practised on 1 of its last 7 days; 1 time in all.");
}

BOOST_AUTO_TEST_CASE(homework_that_has_ended_by_itself_runs_no_more)
{
    auto assignment = practised({on(november(18))});
    assignment.until_on = november(19);

    const auto days = practice_days(assignment, november(21), 7);

    BOOST_TEST(days[4].running);
    BOOST_TEST(!days[5].running);
}

BOOST_AUTO_TEST_CASE(practice_is_told_in_days_times_and_minutes)
{
    const auto assignment =
        practised({on(november(18), 10), on(november(18), 5), on(november(20)), on(november(23), 6)});

    BOOST_TEST(practice_words(assignment, november(24), 28) ==
               "Practised on 3 of the last 28 days; 4 times, 21 min in all.");
    BOOST_TEST(practice_words(practised({}), november(24), 28).empty());
    BOOST_TEST(days_practised(assignment, november(18), november(23)) == 2);
    api::Overview record;
    record.assignments = {assignment};
    BOOST_TEST(last_week_words(record, november(24)) ==
               "In the last 7 days: Soothing rhythm breathing on 3 days, 21 min.");
    BOOST_TEST(last_week_words({}, november(24)).empty());
}

BOOST_AUTO_TEST_CASE(a_log_is_told_in_a_line)
{
    api::PracticeLog told = on(november(20), 10);
    told.helpful = 7;
    told.difficult = 0;
    told.got_in_the_way = "Tired";

    BOOST_TEST(log_words(told) == "20 Nov 2026: 10 min, helped 7, hard 0. Tired");
    BOOST_TEST(log_words(on(november(20))) == "20 Nov 2026: practised");
    BOOST_TEST(record_words(told) == log_words(told));
    told.by_link = true;
    BOOST_TEST(record_words(told) == "20 Nov 2026, logged by the client: 10 min, helped 7, hard 0. Tired");
}

BOOST_AUTO_TEST_CASE(practice_is_logged_for_today_and_the_next_can_follow)
{
    presenter.begin();
    BOOST_TEST(log.form.practised_on == "24 Nov 2026");
    BOOST_TEST(log.form.minutes == "5");

    enter({"23 Nov 2026", "8", 6, not_said, " Tired "});

    BOOST_TEST_REQUIRE(on_record().practice.size() == 1U);
    const auto& logged = on_record().practice.front();
    BOOST_TEST((logged.practised_on == november(23)));
    BOOST_TEST(logged.minutes.value_or(0) == 8);
    BOOST_TEST(logged.helpful.value_or(0) == 6);
    BOOST_TEST(!logged.difficult);
    BOOST_TEST(logged.got_in_the_way == "Tired");
    BOOST_TEST(log.sentence == "Practice of 23 Nov 2026 is logged.");
    BOOST_TEST(log.anew == 1);
    BOOST_TEST(log.form.practised_on == "24 Nov 2026");
    BOOST_TEST(presenter.lines().front() == "23 Nov 2026: 8 min, helped 6. Tired");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told_at_its_field_and_sends_nothing)
{
    const auto refused_at = [&](const PracticeForm& form) {
        enter(form);
        return log.faults.empty() ? std::string{} : log.faults.front().path;
    };

    BOOST_TEST(refused_at({"yesterday", "", not_said, not_said, ""}) == "practised_on");
    BOOST_TEST(refused_at({"25 Nov 2026", "", not_said, not_said, ""}) == "practised_on");
    BOOST_TEST(refused_at({"16 Nov 2026", "", not_said, not_said, ""}) == "practised_on");
    BOOST_TEST(refused_at({"20 Nov 2026", "long", not_said, not_said, ""}) == "minutes");
    BOOST_TEST(refused_at({"20 Nov 2026", "601", not_said, not_said, ""}) == "minutes");
    BOOST_TEST(on_record().practice.empty());
}

BOOST_AUTO_TEST_CASE(what_is_struck_out_can_be_taken_back_in)
{
    enter({"23 Nov 2026", "", not_said, not_said, ""});

    presenter.strike_out(0);
    async.drain();
    BOOST_TEST(presenter.lines().empty());
    BOOST_TEST(presenter.may_undo());

    presenter.undo();
    async.drain();
    BOOST_TEST(presenter.lines().size() == 1U);
    BOOST_TEST(!presenter.may_undo());
}

BOOST_AUTO_TEST_CASE(what_was_typed_survives_in_a_draft)
{
    presenter.change({"23 Nov 2026", "8", 6, 2, "Tired"});
    const auto kept = kept_drafts();
    BOOST_TEST_REQUIRE(kept.size() == 1U);

    SeenLog again;
    PracticeLogPresenter resumed{again, screen, model, {}, &kept.front()};
    resumed.begin();

    BOOST_TEST(again.form.got_in_the_way == "Tired");
    BOOST_TEST(resumed.exercise() == "Soothing rhythm breathing");
}

BOOST_AUTO_TEST_CASE(a_look_back_begins_with_the_days_that_were_logged)
{
    for (const auto* day : {"18 Nov 2026", "18 Nov 2026", "20 Nov 2026"})
        enter({day, "", not_said, not_said, ""});

    SeenCards tab;
    const HomeworkPresenter cards{tab, screen, model};

    BOOST_TEST(cards.cards().front().review.days_done == 2);
    BOOST_TEST(cards.cards().front().latest.size() == 3U);
    BOOST_TEST(cards.cards().front().days.size() == 28U);
}

BOOST_AUTO_TEST_CASE(changed_homework_keeps_its_exercise_and_the_old_dose_stops)
{
    SeenChange dialog;
    SetHomeworkPresenter change{dialog, screen, model};
    change.change_homework(model.overview()->assignments.front());
    change.begin();
    BOOST_TEST(dialog.form.minutes == 5);
    BOOST_TEST(dialog.form.reason == "To sleep");
    change.choose("compassionate_self");
    BOOST_TEST(dialog.form.exercise == "soothing_rhythm_breathing");

    auto wanted = dialog.form;
    wanted.minutes = 10;
    change.change(wanted);
    change.submit();
    async.drain();

    BOOST_TEST(dialog.closed);
    const auto& all = model.overview()->assignments;
    BOOST_TEST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all.front().minutes == 10);
    BOOST_TEST(all.front().continues.value_or("") == "h1");
    BOOST_TEST(all.back().stopped_on.has_value());
    SeenCards tab;
    const HomeworkPresenter cards{tab, screen, model};
    BOOST_TEST(cards.cards().front().may_change);
    BOOST_TEST(!cards.cards().back().may_change);
}

BOOST_AUTO_TEST_CASE(homework_that_somebody_stopped_meanwhile_is_met_and_then_carried_over)
{
    SeenChange dialog;
    SetHomeworkPresenter change{dialog, screen, model};
    change.change_homework(model.overview()->assignments.front());
    change.begin();
    on_record().row_version++;
    on_record().stopped_on = november(23);

    change.submit();
    async.drain();
    BOOST_TEST(!dialog.closed);
    BOOST_TEST(!dialog.sentence.empty());
    BOOST_TEST(model.overview()->assignments.front().stopped_on.has_value());

    change.submit();
    async.drain();
    BOOST_TEST(dialog.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
