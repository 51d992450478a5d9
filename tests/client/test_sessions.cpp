// Sessions: the list, recording, planning, and a colleague's change met on the way.
#include <boost/test/unit_test.hpp>

#include "client/sessions/next_session.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "client/sessions/sessions_presenter.hpp"
#include "shared/domain/time_words.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenForm : SessionFormView {
    void show_form(const SessionForm& shown) override { form = shown; }
    void show_rooms() override { ++rooms_shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void show_hint(const std::string& said) override { hint = said; }
    void show_conflict(const std::string& my_words, const std::string& their_words) override
    {
        mine = my_words;
        theirs = their_words;
    }
    void close() override { closed = true; }

    SessionForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    std::string hint;
    std::string mine;
    std::string theirs;
    bool closed = false;
    int rooms_shown = 0;
};

struct SeenList : SessionsView {
    void show_rows() override {}
    void show_sentence(const std::string& said, bool can_undo) override
    {
        sentence = said;
        undo = can_undo;
    }
    void show_conflict(const std::string&, const std::string& their_words) override { theirs = their_words; }

    std::string sentence;
    std::string theirs;
    bool undo = false;
};

struct Sessions : CareDesk {
    SeenForm form;
    SeenList list;
    std::function<void()> undo;
    std::optional<Refusal> by_hand;
    NextSession::Told told{[this](const std::string& sentence, std::function<void()> back) {
                               list.sentence = sentence;
                               undo = std::move(back);
                           },
                           [this](const Refusal& why) { by_hand = why; }};

    api::Session& on_record(const std::string& id)
    {
        for (auto& session : care.records["c1"].sessions)
            if (session.session_id == id)
                return session;
        throw std::logic_error{"no session"};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sessions, Sessions)

BOOST_AUTO_TEST_CASE(lists_what_was_done_in_each)
{
    const auto rows = session_rows(*model.overview(), library, now);

    BOOST_TEST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].number == "2");
    BOOST_TEST(rows[0].note == "No note");
    BOOST_TEST(rows[0].measures == "PHQ-9");
    BOOST_TEST(rows[1].note == "Signed");
}

BOOST_AUTO_TEST_CASE(plans_the_next_for_the_same_weekday_and_time)
{
    SessionFormPresenter presenter{form, screen, model, SessionTask::book};
    presenter.begin();
    presenter.submit();
    async.drain();

    BOOST_TEST(form.form.day == "1 Dec 2026");
    BOOST_TEST(form.closed);
    BOOST_TEST((care.records["c1"].sessions.front().state == api::SessionState::booked));
    BOOST_TEST((care.records["c1"].sessions.front().starts_at == Instant{now.value + std::chrono::days{7}}));
}

BOOST_AUTO_TEST_CASE(books_the_next_at_once_and_takes_it_back)
{
    care.records["c1"].sessions.front().minutes = 80;
    model.refresh();
    async.drain();
    NextSession next{screen, model, told};
    next.book();
    next.book();
    async.drain();

    BOOST_TEST(care.records["c1"].sessions.size() == 3U);
    const auto& booked = care.records["c1"].sessions.front();
    BOOST_TEST((booked.state == api::SessionState::booked));
    BOOST_TEST((booked.starts_at == Instant{now.value + std::chrono::days{7}}));
    BOOST_TEST(booked.minutes == 80);
    BOOST_TEST(list.sentence.starts_with("The next session is booked: Tue 1 Dec, "));

    BOOST_TEST_REQUIRE((undo != nullptr));
    undo();
    async.drain();
    BOOST_TEST((care.records["c1"].sessions.front().state == api::SessionState::cancelled_by_therapist));
    BOOST_TEST(list.sentence.ends_with(" is called off."));
    BOOST_TEST((undo == nullptr));
}

BOOST_AUTO_TEST_CASE(asks_when_where_there_is_no_session_to_go_by)
{
    care.records["c1"].sessions.clear();
    model.refresh();
    async.drain();
    NextSession next{screen, model, told};
    next.book();
    async.drain();

    BOOST_TEST(care.records["c1"].sessions.empty());
    BOOST_TEST_REQUIRE(by_hand.has_value());
    BOOST_TEST(by_hand->sentence.empty());
}

BOOST_AUTO_TEST_CASE(says_in_the_form_why_the_same_time_was_refused)
{
    SessionFormPresenter presenter{form, screen, model, SessionTask::book};
    presenter.begin();
    presenter.begin_refused({RefusalCode::conflict, "Tue 1 Dec, 14:00 to 14:50 is taken."});

    BOOST_TEST(form.sentence == "Tue 1 Dec, 14:00 to 14:50 is taken.");
    BOOST_TEST(form.form.day == "1 Dec 2026");
}

BOOST_AUTO_TEST_CASE(books_as_long_as_the_last_session_and_in_its_room)
{
    connection.on<api::ReadRooms>([closed_at = now](const auto&) {
        return api::ReadRooms::Reply{{{"r1", 1, "Garden room", std::nullopt}, {"r2", 1, "Attic", closed_at}}};
    });
    std::optional<std::string> booked_in;
    connection.on<api::CreateSession>([&](const api::CreateSession::Request& request) {
        booked_in = request.room_id;
        return api::Session{"s9", 1, "e1", 0, request.starts_at, request.minutes, request.state};
    });
    on_record("s2").minutes = 80;
    care.records["c1"].last_room_id = "r1";
    model.refresh();
    async.drain();

    SessionFormPresenter presenter{form, screen, model, SessionTask::book};
    presenter.begin();
    async.drain();

    BOOST_TEST(form.form.minutes == 80);
    BOOST_TEST(presenter.rooms().size() == 1U);
    BOOST_TEST(form.rooms_shown == 1);
    presenter.submit();
    async.drain();
    BOOST_TEST(booked_in.value_or("") == "r1");

    care.records["c1"].last_room_id = "r2";
    model.refresh();
    async.drain();
    SessionFormPresenter into_closed{form, screen, model, SessionTask::book};
    into_closed.begin();
    async.drain();
    BOOST_TEST(!into_closed.form().room_id);
}

BOOST_AUTO_TEST_CASE(a_session_without_a_note_says_why)
{
    care.records["c1"].note_waivers = {{"s2", "A call of two minutes.", "Maren Ashvale", now}};
    model.refresh();
    async.drain();

    BOOST_TEST(session_rows(*model.overview(), library, now)[0].note == "None: A call of two minutes.");
}

BOOST_AUTO_TEST_CASE(points_at_the_session_of_today_and_otherwise_at_the_latest_that_was_held)
{
    auto& front = care.records["c1"].sessions.front();
    front.state = api::SessionState::booked;
    model.refresh();
    async.drain();
    BOOST_TEST_REQUIRE(at_hand(*model.overview(), now));
    BOOST_TEST(at_hand(*model.overview(), now)->session_id == "s2");

    front.starts_at = Instant{now.value + std::chrono::days{7}};
    model.refresh();
    async.drain();
    BOOST_TEST_REQUIRE(at_hand(*model.overview(), now));
    BOOST_TEST(at_hand(*model.overview(), now)->session_id == "s1");
    BOOST_TEST((SessionsPresenter{list, screen, model}.row_at_hand()) == 1U);
}

BOOST_AUTO_TEST_CASE(turns_the_session_planned_for_today_into_a_held_one)
{
    care.records["c1"].sessions.front().state = api::SessionState::booked;
    model.refresh();
    async.drain();

    SessionFormPresenter presenter{form, screen, model, SessionTask::record};
    presenter.begin();
    presenter.submit();
    async.drain();

    BOOST_TEST(care.records["c1"].sessions.size() == 2U);
    BOOST_TEST((on_record("s2").state == api::SessionState::attended));
}

BOOST_AUTO_TEST_CASE(tells_the_time_by_both_clocks_where_this_computer_is_in_another_zone)
{
    SessionFormPresenter here{form, screen, model, SessionTask::book};
    here.begin();
    BOOST_TEST(form.hint == "");

    care.records["c1"].time_zone = "Pacific/Kiritimati";
    model.refresh();
    async.drain();
    SessionFormPresenter presenter{form, screen, model, SessionTask::book};
    presenter.begin();
    auto wanted = form.form;
    wanted.time = "14:00";
    presenter.change(wanted);
    const auto there = to_local(from_local({parse_day("2026-12-01").value(), 14, 0}), "Pacific/Kiritimati");
    BOOST_TEST(form.hint.find(time_of_day(there)) != std::string::npos);
    BOOST_TEST(form.hint.ends_with("14:00 by this computer\u2019s."));

    wanted.time = "soon";
    presenter.change(wanted);
    BOOST_TEST(form.hint == "");
}

BOOST_AUTO_TEST_CASE(cannot_have_been_held_ahead_of_time)
{
    SessionFormPresenter presenter{form, screen, model, SessionTask::record};
    presenter.change({"1 Dec 2026", "14:00", 50, api::SessionState::attended});
    presenter.submit();

    BOOST_TEST_REQUIRE(form.faults.size() == 1U);
    BOOST_TEST(form.faults.front().path == "day");
}

BOOST_AUTO_TEST_CASE(shows_both_when_a_colleague_moved_it_and_keeps_mine)
{
    SessionFormPresenter presenter{form, screen, model, SessionTask::change, "s1"};
    presenter.begin();
    on_record("s1").row_version++;
    on_record("s1").minutes = 30;
    auto wanted = form.form;
    wanted.minutes = 90;
    presenter.change(wanted);
    presenter.submit();
    async.drain();
    BOOST_TEST(form.mine.ends_with("90 min, Attended"));
    BOOST_TEST(form.theirs.ends_with("30 min, Attended"));

    presenter.keep_mine();
    async.drain();

    BOOST_TEST(on_record("s1").minutes == 90);
    BOOST_TEST(form.closed);
}

BOOST_AUTO_TEST_CASE(takes_back_a_change_of_state)
{
    SessionsPresenter presenter{list, screen, model};
    presenter.set_state("s2", api::SessionState::did_not_attend);
    async.drain();
    BOOST_TEST((on_record("s2").state == api::SessionState::did_not_attend));
    BOOST_TEST(list.undo);

    presenter.undo();
    async.drain();

    BOOST_TEST((on_record("s2").state == api::SessionState::attended));
    BOOST_TEST(!list.undo);
}

BOOST_AUTO_TEST_CASE(asks_whose_state_stays_when_a_colleague_changed_it)
{
    SessionsPresenter presenter{list, screen, model};
    on_record("s2").row_version++;
    on_record("s2").state = api::SessionState::cancelled;
    presenter.set_state("s2", api::SessionState::did_not_attend);
    async.drain();
    BOOST_TEST(list.theirs == "Cancelled");

    presenter.keep_mine();
    async.drain();

    BOOST_TEST((on_record("s2").state == api::SessionState::did_not_attend));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
