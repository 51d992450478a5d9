// Today in words: who comes and when, what they sent, what waits, and what came in.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "client/today/today_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownToday : TodayView {
    void show_day() override { ++times; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::string sentence;
};

// Fourteen o'clock in UTC.
struct TodayDesk : DeskFixture {
    TodayDesk()
    {
        connection.on<api::ReadToday>([this](const auto& request) {
            asked = request;
            return day;
        });
        connection.on<api::ReadInbox>([this](const auto&) { return inbox; });
    }
    void expect(const std::string& id, int minutes_from_now,
                api::SessionState state = api::SessionState::booked)
    {
        api::Appointment one;
        one.appointment_id = id;
        one.therapist_id = "u1";
        one.therapist_name = "Maren Ashvale";
        one.starts_at = Instant{now.value + std::chrono::minutes{minutes_from_now}};
        one.attendances = {{"s" + id, 1, id, "Client " + id, "", state}};
        day.appointments.push_back(one);
        api::ExpectedClient client;
        client.client_id = id;
        client.session_id = "s" + id;
        client.session_number = 4;
        day.expected.push_back(client);
    }
    void flag(const std::string& client_id, bool risk)
    {
        api::InboxItem item;
        item.client_id = client_id;
        item.legal_name = "Client " + client_id;
        item.flag.sentence = "Seen in " + client_id + '.';
        if (risk)
            item.flag.risk = "self_harm";
        inbox.items.push_back(item);
        ++inbox.waiting;
    }
    void refresh()
    {
        presenter.refresh();
        async.drain();
    }
    const TodayRow& row(std::size_t index) { return presenter.appointments().at(index); }

    api::ReadToday::Request asked;
    api::ReadToday::Reply day;
    api::ReadInbox::Reply inbox;
    ShownToday shown;
    TodayPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(today, TodayDesk)

BOOST_AUTO_TEST_CASE(asks_for_the_day_by_the_wall_clock)
{
    refresh();

    const auto today = local_day(now);
    BOOST_TEST((asked.from == from_local({today, 0, 0})));
    BOOST_TEST((asked.until == from_local({Day{today.value + std::chrono::days{1}}, 0, 0})));
    BOOST_TEST(presenter.title() == "Tuesday 24 November 2026");
    BOOST_TEST(presenter.summary() == "No appointments.");
}

BOOST_AUTO_TEST_CASE(says_when_each_comes_and_what_became_of_those_before)
{
    expect("a", -240, api::SessionState::attended);
    expect("b", -180, api::SessionState::did_not_attend);
    expect("c", -120);
    expect("d", -10);
    expect("e", 8);
    expect("f", 180);
    day.expected[0].note_signed = false;
    refresh();

    BOOST_TEST(row(0).state == "Note unsigned");
    BOOST_TEST(row(1).state == "Did not attend");
    BOOST_TEST(row(2).state == "Not recorded");
    BOOST_TEST(row(3).state == "Now");
    BOOST_TEST(row(4).state == "In 8 minutes");
    BOOST_TEST(row(5).state == "Later today");
    BOOST_TEST(!row(2).next);
    BOOST_TEST(row(3).next);
    BOOST_TEST(!row(4).next);
    BOOST_TEST(row(3).session == "Session 4");
    BOOST_TEST(presenter.summary() == "6 appointments.");
}

BOOST_AUTO_TEST_CASE(a_client_who_was_selected_stays_so_when_somebody_else_comes_into_the_day)
{
    expect("a", 30);
    expect("b", 90);
    refresh();
    const auto selected = row(1);

    expect("early", 10);
    std::rotate(day.appointments.begin(), day.appointments.end() - 1, day.appointments.end());
    refresh();
    BOOST_TEST(row(1).client_id == "a");
    BOOST_TEST(row_to_select(presenter.appointments(), selected).value() == 2U);

    day.appointments.pop_back();
    refresh();
    BOOST_TEST(row_to_select(presenter.appointments(), selected).value() == 0U);
    BOOST_TEST(row_to_select(presenter.appointments(), std::nullopt).value() == 0U);
    BOOST_TEST(!row_to_select({}, selected));
}

BOOST_AUTO_TEST_CASE(of_two_appointments_of_one_client_the_selected_one_stays_so)
{
    expect("a", 30);
    expect("a", 150);
    refresh();

    BOOST_TEST(row_to_select(presenter.appointments(), row(1)).value() == 1U);
    auto moved = row(1);
    moved.time = "23:00";
    BOOST_TEST(row_to_select(presenter.appointments(), moved).value() == 0U);
}

BOOST_AUTO_TEST_CASE(who_comes_twice_has_each_sessions_own_number_and_note)
{
    expect("a", -240, api::SessionState::cancelled);
    expect("a", -120, api::SessionState::attended);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto session_id = "s" + std::to_string(i);
        day.appointments[i].attendances.front().session_id = session_id;
        day.expected[i].session_id = session_id;
    }
    day.expected[0].session_number = 0;
    day.expected[1].note_signed = true;
    refresh();

    BOOST_TEST(row(0).session == "");
    BOOST_TEST(row(0).state == "Cancelled");
    BOOST_TEST(row(1).session == "Session 4");
    BOOST_TEST(row(1).state == "Note signed");
}

BOOST_AUTO_TEST_CASE(time_that_passes_is_told_without_asking_again)
{
    expect("a", 8);
    refresh();
    const auto asked_before = connection.times("read_today");

    now.value += std::chrono::minutes{3};
    presenter.pass();

    BOOST_TEST(row(0).state == "In 5 minutes");
    BOOST_TEST(connection.times("read_today") == asked_before);
}

BOOST_AUTO_TEST_CASE(says_what_was_sent_what_is_due_and_that_a_risk_answer_waits)
{
    expect("a", 8);
    expect("b", 70);
    day.expected[0].sent = {"phq9"};
    day.expected[0].logged = true;
    day.expected[0].due = {"fcs"};
    day.expected[0].open_risk_flags = 1;
    refresh();

    BOOST_TEST(row(0).sent == "phq9, homework log, due: fcs");
    BOOST_TEST(row(0).state == "Risk answer");
    BOOST_TEST(row(0).risk);
    BOOST_TEST(row(1).sent == "Nothing sent");
}

BOOST_AUTO_TEST_CASE(each_person_of_a_couple_or_a_group_has_a_line_below_the_appointments)
{
    expect("a", 8);
    expect("b", 8);
    auto& couple = day.appointments.front();
    couple.kind = api::AppointmentKind::couple;
    couple.attendances.push_back(day.appointments.back().attendances.front());
    day.appointments.pop_back();
    day.expected[1].due = {"fcs"};
    day.expected[1].open_risk_flags = 1;
    refresh();

    BOOST_TEST_REQUIRE(presenter.appointments().size() == 3U);
    BOOST_TEST(row(0).who == "Client a and Client b");
    BOOST_TEST(row(0).session == "Couple");
    BOOST_TEST(row(0).next);
    BOOST_TEST(row(1).who ==
               "\u2003"
               "Client a");
    BOOST_TEST(row(1).session == "Session 4");
    BOOST_TEST(row(1).sent == "Nothing sent");
    BOOST_TEST(!row(1).next);
    BOOST_TEST(row(2).client_id == "b");
    BOOST_TEST(row(2).sent == "due: fcs");
    BOOST_TEST(row(2).risk);
    BOOST_TEST(presenter.summary() == "One appointment.");
}

BOOST_AUTO_TEST_CASE(a_break_glass_comes_first_and_is_counted)
{
    flag("a", true);
    api::BreakGlassToLookInto opened;
    opened.break_glass_id = "b1";
    opened.client_id = "a";
    opened.legal_name = "Client a";
    opened.opened_by = "Tomas Reedling";
    opened.reason = "At the door.";
    opened.opened_at = now;
    opened.ends_at = Instant{now.value + std::chrono::hours{1}};
    inbox.break_glasses = {opened};
    inbox.unrecorded_waiting = 2;
    refresh();

    BOOST_TEST_REQUIRE(presenter.waiting().size() == 2U);
    BOOST_TEST((presenter.waiting()[0].what == Waiting::break_glass));
    BOOST_TEST(presenter.waiting()[0].sentence == "Opened by Tomas Reedling for one hour: At the door.");
    BOOST_TEST(presenter.summary() ==
               "No appointments, one record opened by break-glass, one flag to look at.");
    BOOST_TEST(presenter.more_waiting() == "2 more in the Inbox");

    const auto rows = presenter.waiting();
    inbox.unrecorded_waiting = 3;
    refresh();
    BOOST_TEST((presenter.waiting() == rows));
    BOOST_TEST(presenter.more_waiting() == "3 more in the Inbox");
}

BOOST_AUTO_TEST_CASE(what_waits_is_one_line_a_client_and_counts_the_rest)
{
    flag("a", true);
    flag("b", false);
    flag("a", false);
    flag("c", false);
    flag("d", false);
    flag("e", false);
    api::PlanToReview plan;
    plan.client_id = "f";
    plan.legal_name = "Client f";
    inbox.plans_to_review.push_back(plan);
    inbox.plans_waiting = 1;
    day.notes_waiting = 2;
    refresh();

    BOOST_TEST_REQUIRE(presenter.waiting().size() == 4U);
    BOOST_TEST(presenter.waiting()[0].client_name == "Client a");
    BOOST_TEST(presenter.waiting()[0].sentence == "Seen in a. One more flag.");
    BOOST_TEST(presenter.more_waiting() == "2 more in the Inbox");
    BOOST_TEST(presenter.summary() ==
               "No appointments, 6 flags to look at, one plan to review, 2 notes to sign.");
}

BOOST_AUTO_TEST_CASE(what_a_cover_sees_for_a_colleague_on_leave_says_for_whom)
{
    expect("a", 8);
    expect("b", 70);
    day.appointments[1].therapist_id = "u2";
    day.appointments[1].therapist_name = "Tomas Reedling";
    day.notes = {{"b", "Client b", "", "s1", now}, {"a", "Client a", "", "s2", now}};
    day.notes.front().covered_for = "Tomas Reedling";
    day.links = {{"b", "Client b", "", now, std::nullopt}};
    day.links.front().covered_for = "Tomas Reedling";
    refresh();

    BOOST_TEST(row(0).who == "Client a");
    BOOST_TEST(row(1).who == "Client b, for Tomas Reedling");
    BOOST_TEST(row(1).session == "Session 4");
    BOOST_TEST(presenter.notes()[0].sentence == "not begun, for Tomas Reedling");
    BOOST_TEST(presenter.notes()[1].sentence == "not begun");
    BOOST_TEST(presenter.links()[0].client_name == "Client b, for Tomas Reedling");
}

BOOST_AUTO_TEST_CASE(what_came_in_says_from_where_to_where_and_when)
{
    api::NewScore score;
    score.client_id = "a";
    score.legal_name = "Client a";
    score.instrument = "phq9";
    score.score = "total";
    score.entered_at = Instant{now.value - std::chrono::minutes{31}};
    score.since_first.kind = VerdictKind::reliably_better;
    score.since_first.from = 21;
    score.since_first.to = 9;
    day.scores = {score, score};
    day.scores[1].entered_at = Instant{now.value - std::chrono::hours{24}};
    refresh();

    BOOST_TEST(presenter.scores()[0].first_to_now == "21 \u2192 9");
    BOOST_TEST(presenter.scores()[0].verdict_words == "Reliably better");
    BOOST_TEST(presenter.scores()[0].at == time_of_day(to_local(day.scores[0].entered_at)));
    BOOST_TEST(presenter.scores()[1].at == "23 Nov");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
