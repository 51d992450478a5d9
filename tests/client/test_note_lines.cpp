// What Attune fills into a note by itself: the scores in words, and the homework.
#include <boost/test/unit_test.hpp>

#include "client/note/homework_lines.hpp"
#include "client/note/score_lines.hpp"
#include "client/sessions/session_rows.hpp"
#include "tests/client/care_desk.hpp"

using namespace attune;
using namespace attune::desktop;

BOOST_FIXTURE_TEST_SUITE(note_lines, CareDesk)

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_session_holds_the_scores_of_its_day)
{
    const auto* session = find_session(*model.overview(), "s1");
    const auto lines = score_lines(*model.overview(), library, *session);

    BOOST_TEST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().text.starts_with("PHQ-9: 21, first score, severe"));
}

BOOST_AUTO_TEST_CASE(a_score_line_tells_the_first_score_the_last_and_the_one_now)
{
    auto overview = *model.overview();
    auto& points = overview.courses.front().points;
    BOOST_TEST_REQUIRE(points.size() == 2U);
    auto between = points.front();
    between.value = 15;
    points.insert(points.begin() + 1, between);

    const auto lines = score_lines(overview, library, *find_session(overview, "s2"));

    BOOST_TEST(lines.front().change == "21 \u2192 15 \u2192 9");
    BOOST_TEST(lines.front().text.starts_with("PHQ-9: 21 at first, 15 last, 9 now, reliably better, mild"));
}

BOOST_AUTO_TEST_CASE(homework_says_what_was_set_and_what_was_practised_since_the_session_before)
{
    auto overview = *model.overview();
    const auto* session = find_session(overview, "s2");
    const auto before = local_day(find_session(overview, "s1")->starts_at);
    const auto after = [&](int days) { return Day{before.value + std::chrono::days{days}}; };
    overview.assignments.clear();
    BOOST_TEST(homework_text(overview, *session) == "");
    api::Assignment breathing;
    breathing.exercise_name = "Soothing rhythm breathing";
    breathing.minutes = 5;
    breathing.set_on = before;
    for (const int days : {0, 1, 1, 3})
        breathing.practice.push_back({"", after(days), 10, std::nullopt, std::nullopt, "", "", false});
    breathing.reviews = {{"s2", to_local(session->starts_at).day, 5, 7, "Easier in the morning."}};
    auto letter = breathing;
    letter.exercise_name = "Compassionate letter";
    letter.days_per_week = 1;
    letter.session_id = "s2";
    auto over = breathing;
    over.stopped_on = before;
    auto untouched = breathing;
    untouched.practice.clear();
    untouched.reviews.clear();
    overview.assignments = {breathing, letter, over, untouched};

    BOOST_TEST(homework_text(overview, *session) ==
               "Soothing rhythm breathing, 5 min, 7 days a week: practised on 2 days, 30 min in all. "
               "Looked at: done on 5 of 7 days. Easier in the morning.\n"
               "Set: Compassionate letter, 5 min, 1 day a week.\n"
               "Soothing rhythm breathing, 5 min, 7 days a week: no practice logged.");
}

BOOST_AUTO_TEST_SUITE_END()
