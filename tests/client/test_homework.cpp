// Homework: what is suggested and why, setting it, looking back, stopping with a way back.
#include <boost/test/unit_test.hpp>

#include "client/homework/homework_presenter.hpp"
#include "client/homework/set_homework_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenForm : SetHomeworkView {
    void show_form(const HomeworkForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    HomeworkForm form;
    std::vector<FieldError> faults;
    bool closed = false;
};

struct SeenTab : HomeworkView {
    void show_cards() override { ++times; }
    void show_sentence(const std::string& said, bool can_undo) override
    {
        sentence = said;
        undo = can_undo;
    }

    int times = 0;
    std::string sentence;
    bool undo = false;
};

struct Homework : CareDesk {
    SeenForm form;
    SeenTab tab;

    api::Assignment& on_record() { return care.records["c1"].assignments.front(); }
};

Course standing_at(const char* score, double value)
{
    Course course;
    course.instrument = "fcs";
    course.score = score;
    course.since_first.to = value;
    return course;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(homework, Homework)

BOOST_AUTO_TEST_CASE(puts_first_what_answers_the_highest_fear_and_says_why)
{
    api::Overview record;
    record.courses = {standing_at("self", 31), standing_at("from_others", 50)};

    const auto choices = exercise_choices(record, library);

    BOOST_TEST(choices.size() == library.exercises().size());
    BOOST_TEST(choices.front().why.find("is 50 of ") != std::string::npos);
    BOOST_TEST(choices.back().why.empty());
    BOOST_TEST(std::ranges::count_if(choices, [](const auto& one) { return !one.why.empty(); }) ==
               static_cast<std::ptrdiff_t>(most_suggested));
}

BOOST_AUTO_TEST_CASE(suggests_nothing_when_no_score_stands_high)
{
    api::Overview record;
    record.courses = {standing_at("self", 10)};

    for (const auto& choice : exercise_choices(record, library))
        BOOST_TEST(choice.why.empty());
}

BOOST_AUTO_TEST_CASE(is_set_with_its_usual_dose_unless_changed)
{
    SetHomeworkPresenter presenter{form, screen, model};
    presenter.begin();
    presenter.choose("compassionate_self");
    auto wanted = form.form;
    wanted.until_on = "8 Dec 2026";
    wanted.reason = "  To meet the critic ";
    presenter.change(wanted);
    presenter.submit();
    async.drain();

    const auto& set = care.records["c1"].assignments.back();
    BOOST_TEST(form.closed);
    BOOST_TEST(set.minutes == library.exercise("compassionate_self")->minutes);
    BOOST_TEST(set.reason == "To meet the critic");
    BOOST_TEST(to_string(*set.until_on) == "2026-12-08");
    BOOST_TEST(set.session_id.value_or("") == "s2");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(cannot_end_before_it_began)
{
    SetHomeworkPresenter presenter{form, screen, model};
    presenter.begin();
    auto wanted = form.form;
    wanted.until_on = "1 Nov 2026";
    presenter.change(wanted);
    presenter.submit();

    BOOST_TEST_REQUIRE(form.faults.size() == 1U);
    BOOST_TEST(form.faults.front().path == "until_on");
}

BOOST_AUTO_TEST_CASE(is_laid_out_again_only_when_the_news_changes_a_card)
{
    HomeworkPresenter presenter{tab, screen, model};
    presenter.change("h1", {6, 7, "Easier with sou"});

    model.refresh();
    async.drain();
    BOOST_TEST(tab.times == 0);

    api::PracticeLog log;
    log.practised_on = to_local(now).day;
    log.by_link = true;
    on_record().practice.push_back(log);
    ++on_record().practised_times;
    model.refresh();
    async.drain();

    BOOST_TEST(tab.times == 1);
    BOOST_TEST(!presenter.cards().front().practice.empty());
    BOOST_TEST(presenter.cards().front().review.said == "Easier with sou");
}

BOOST_AUTO_TEST_CASE(looks_back_over_the_days_since_it_was_set)
{
    HomeworkPresenter presenter{tab, screen, model};
    BOOST_TEST_REQUIRE(presenter.cards().size() == 1U);
    BOOST_TEST(presenter.cards().front().review.days_set == 7);

    presenter.change("h1", {6, 7, "Easier with sound"});
    presenter.save_review("h1");
    async.drain();

    BOOST_TEST_REQUIRE(on_record().reviews.size() == 1U);
    BOOST_TEST(on_record().reviews.front().days_done == 6);
    BOOST_TEST(presenter.cards().front().last == "Session 2: 6 of 7 days. Easier with sound");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(cannot_have_been_done_on_more_days_than_set)
{
    HomeworkPresenter presenter{tab, screen, model};
    presenter.change("h1", {8, 7, ""});
    presenter.save_review("h1");
    async.drain();

    BOOST_TEST(tab.sentence.starts_with("There cannot be more days done than set."));
    BOOST_TEST(on_record().reviews.empty());
}

BOOST_AUTO_TEST_CASE(what_was_said_comes_back_after_a_crash)
{
    {
        HomeworkPresenter presenter{tab, screen, model};
        presenter.change("h1", {6, 7, "Easier with sound"});
    }
    BOOST_TEST(kept_drafts().size() == 1U);

    HomeworkPresenter again{tab, screen, model};
    async.drain();

    BOOST_TEST(again.cards().front().review.said == "Easier with sound");
}

BOOST_AUTO_TEST_CASE(is_stopped_with_a_way_back)
{
    HomeworkPresenter presenter{tab, screen, model};
    presenter.stop("h1", true);
    async.drain();
    BOOST_TEST(tab.sentence == "Homework \"Soothing rhythm breathing\" was stopped.");
    BOOST_TEST(tab.undo);
    BOOST_TEST(on_record().stopped_on.has_value());

    presenter.undo();
    async.drain();

    BOOST_TEST(!on_record().stopped_on.has_value());
}

BOOST_AUTO_TEST_CASE(counts_the_days_set_by_the_week)
{
    const Day monday{std::chrono::year{2026} / 11 / 16};
    const Day next{std::chrono::year{2026} / 11 / 23};

    BOOST_TEST(days_set_between(monday, next, 7) == 7);
    BOOST_TEST(days_set_between(monday, next, 3) == 3);
    BOOST_TEST(days_set_between(next, monday, 7) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
