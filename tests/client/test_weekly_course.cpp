// A weekly course on its page, and the leaflets it names.
#include <boost/test/unit_test.hpp>

#include "client/reading/leaflets_presenter.hpp"
#include "client/weekly_courses/weekly_course_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenCourse : WeeklyCourseView {
    void show_course() override { ++shown; }
    void show_busy(bool) override {}
    void show_sentence(const std::string& said) override { sentence = said; }

    int shown = 0;
    std::string sentence;
};

api::ReadReading::Reply shipped_reading()
{
    return {parse_weekly_courses(shared_file("courses/courses.json")).value(),
            parse_leaflets(shared_file("reading/reading.json")).value()};
}

// Answers as the server does.
struct WeeklyDesk : CareDesk {
    WeeklyDesk()
    {
        connection.on<api::ReadReading>(
            [](const auto&) -> Result<api::ReadReading::Reply> { return shipped_reading(); });
        connection.on<api::ReadWeeklyCourses>(
            [this](const auto&) -> Result<api::ReadWeeklyCourses::Reply> { return {{on_record}}; });
        connection.on<api::GiveWeeklyCourse>([this](const auto& request) -> Result<api::GivenCourse> {
            const auto courses = shipped_reading().weekly_courses;
            const auto course = std::ranges::find(courses, request.course, &WeeklyCourse::code);
            return record({"w1", 1, course->code, course->name, request.group.value_or(""),
                           weeks_from(*course, request.starts_on), std::nullopt, "Maren Ashvale", now});
        });
        connection.on<api::AdaptWeeklyCourse>([this](const auto& request) -> Result<api::GivenCourse> {
            if (request.row_version != on_record.front().row_version) {
                Refusal stale{RefusalCode::stale, "Changed meanwhile."};
                stale.current = json::to_text(on_record.front());
                return stale;
            }
            auto course = on_record.front();
            ++course.row_version;
            course.weeks = request.weeks;
            if (request.stopped)
                course.stopped_on = to_local(now).day;
            return record(course);
        });
        presenter.begin();
        async.drain();
    }

    api::GivenCourse record(const api::GivenCourse& course)
    {
        on_record = {course};
        return course;
    }
    void give(const std::string& day)
    {
        presenter.give(day);
        async.drain();
    }

    std::vector<api::GivenCourse> on_record;
    SeenCourse view;
    WeeklyCoursePresenter presenter{view, screen, model};
};

struct SeenLeaflets : LeafletsView {
    void show_leaflets() override {}
    void show_leaflet() override {}
    void show_sentence(const std::string& said) override { sentence = said; }

    std::string sentence;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(weekly_course_page, WeeklyDesk)

BOOST_AUTO_TEST_CASE(every_week_is_read_before_the_course_is_given)
{
    BOOST_TEST(presenter.courses().size() == 2U);
    BOOST_TEST(presenter.weeks().size() == 8U);
    BOOST_TEST(presenter.weeks().front().heading == "Week 1: Our three systems");
    BOOST_TEST(presenter.weeks().front().state == "");
    BOOST_TEST(presenter.weeks()[1].exercises.front() == "Soothing rhythm breathing: 5 min, 7 days a week");
    BOOST_TEST(presenter.weeks()[2].reading.front().words == "What self-compassion is");

    presenter.choose(1);

    BOOST_TEST(presenter.weeks().size() == 4U);
    BOOST_TEST(presenter.words().starts_with("Four gentle weeks"));
}

BOOST_AUTO_TEST_CASE(it_is_given_in_one_act_and_each_week_says_where_it_stands)
{
    presenter.choose(1);
    give("17 Nov 2026");

    BOOST_TEST_REQUIRE(presenter.given() != nullptr);
    BOOST_TEST(presenter.words() == "Settling course, given by Maren Ashvale on 24 Nov 2026");
    BOOST_TEST(presenter.weeks()[0].state == "over");
    BOOST_TEST(presenter.weeks()[1].state == "now");
    BOOST_TEST(presenter.weeks()[2].state == "to come");
    BOOST_TEST(presenter.weeks()[2].heading == "Week 3, 1 Dec to 7 Dec 2026: A place to rest");
    BOOST_TEST(!presenter.weeks()[1].may_change);
    BOOST_TEST(presenter.weeks()[2].may_change);
    BOOST_TEST(presenter.weeks()[0].measures.front().words.ends_with(", not filled in that week"));
    BOOST_TEST(presenter.weeks()[1].measures.front().words.ends_with(", not filled in yet"));
    BOOST_TEST(connection.times("give_weekly_course") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_date_gives_nothing)
{
    give("soon");

    BOOST_TEST(view.sentence.starts_with("The first day is not a date."));
    BOOST_TEST(presenter.given() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_week_to_come_is_changed_and_put_off_and_one_that_has_begun_is_not)
{
    presenter.choose(1);
    give("24 Nov 2026");
    auto contents = presenter.contents(1);
    contents.exercises = {{"compassionate_letter", 25, 1}};
    presenter.change(1, contents);
    async.drain();
    presenter.put_off(2);
    async.drain();
    presenter.put_off(0);
    presenter.change(0, contents);
    async.drain();

    BOOST_TEST(presenter.weeks()[1].exercises.front() ==
               "Compassionate letter writing: 25 min, 1 day a week");
    BOOST_TEST(presenter.weeks()[2].heading.starts_with("Week 3, 15 Dec to "));
    BOOST_TEST(connection.times("adapt_weekly_course") == 2U);
}

BOOST_AUTO_TEST_CASE(what_somebody_else_made_of_it_is_shown_and_not_overwritten)
{
    presenter.choose(1);
    give("24 Nov 2026");
    auto theirs = on_record.front();
    theirs.row_version = 7;
    theirs.weeks.pop_back();
    record(theirs);

    presenter.put_off(1);
    async.drain();

    BOOST_TEST(view.sentence == "Changed meanwhile.");
    BOOST_TEST(presenter.weeks().size() == 3U);
    BOOST_TEST(on_record.front().row_version == 7);
}

BOOST_AUTO_TEST_CASE(a_stopped_course_leaves_room_for_another)
{
    presenter.choose(1);
    give("24 Nov 2026");
    presenter.stop();
    async.drain();

    BOOST_TEST(presenter.given() == nullptr);
    BOOST_TEST(view.sentence.starts_with("The course was stopped."));
    give("24 Nov 2026");
    BOOST_TEST(presenter.given() != nullptr);
}

BOOST_AUTO_TEST_CASE(a_leaflet_is_opened_by_its_code_and_saved_under_its_title)
{
    std::filesystem::create_directories(folder);
    SeenLeaflets seen;
    LeafletsPresenter leaflets{seen, screen, "what_training_changes"};
    leaflets.begin();
    async.drain();

    BOOST_TEST(leaflets.suggested_file_name() == "What training changes.pdf");
    BOOST_TEST(leaflets.paper()->exercise_name == "Soothing rhythm breathing");
    leaflets.save(folder / "leaflet.pdf");
    async.drain();
    BOOST_TEST(std::filesystem::file_size(folder / "leaflet.pdf") > 1000U);
    BOOST_TEST(seen.sentence.starts_with("Saved as leaflet.pdf in "));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
