// Today in words: who comes and when, what they sent, what waits, and what came in.
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
        one.starts_at = Instant{now.value + std::chrono::minutes{minutes_from_now}};
        one.attendances = {{"s" + id, 1, id, "Client " + id, "", state}};
        day.appointments.push_back(one);
        api::ExpectedClient client;
        client.client_id = id;
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
