// The diary: where appointments stand on its grid, what is selected, moved and called off, and the form that
// books.
#include <boost/test/unit_test.hpp>

#include "client/diary/appointment_presenter.hpp"
#include "client/diary/appointment_words.hpp"
#include "client/diary/calendar_file.hpp"
#include "client/diary/diary_grid.hpp"
#include "client/diary/diary_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

LocalTime at(const char* day, int hour, int minute = 0)
{
    return {parse_day(day).value(), hour, minute};
}

api::Appointment appointment(const std::string& id, const LocalTime& starts, int minutes = 50)
{
    api::Appointment one;
    one.appointment_id = id;
    one.row_version = 1;
    one.therapist_id = "u1";
    one.starts_at = from_local(starts);
    one.minutes = minutes;
    one.attendances = {{"s-" + id, 1, "c-" + id, "Wren Larkwhistle", "", api::SessionState::booked}};
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diary_grid)

BOOST_AUTO_TEST_CASE(an_appointment_stands_on_its_day_at_its_hour)
{
    const std::vector all{appointment("a", at("2026-11-25", 10))};
    const DiaryGrid grid{
        all, parse_day("2026-11-23").value(), 5, {DiaryGrid::gutter + 500, DiaryGrid::heads + 1000}};

    BOOST_TEST_REQUIRE(grid.places().size() == 1U);
    const auto& box = grid.places().front().box;
    BOOST_TEST(box.left > grid.x(2));
    BOOST_TEST(box.right < grid.x(3));
    // Eight to six is a thousand pixels: two hours down, fifty minutes high, a pixel free on either side.
    BOOST_TEST(box.top == DiaryGrid::heads + 200 + 1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(box.height() == 1000.0 / 12 - 2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(grid.appointment_at({box.left + 1, box.top + 1}).value() == 0U);
    BOOST_TEST(!grid.appointment_at({grid.x(3) + 5, box.top + 1}));
}

BOOST_AUTO_TEST_CASE(those_at_one_time_share_the_day_and_the_next_has_it_whole)
{
    const std::vector all{appointment("a", at("2026-11-23", 9)), appointment("b", at("2026-11-23", 9, 30)),
                          appointment("c", at("2026-11-23", 11))};
    const DiaryGrid grid{all, parse_day("2026-11-23").value(), 5, {1052, 1032}};

    const auto& places = grid.places();
    BOOST_TEST(!places[0].box.overlaps(places[1].box));
    BOOST_TEST(places[0].box.width() < places[2].box.width() / 2);
}

BOOST_AUTO_TEST_CASE(early_and_late_hours_are_shown_when_something_stands_there)
{
    const std::vector all{appointment("a", at("2026-11-23", 7, 15)),
                          appointment("b", at("2026-11-24", 19, 30))};
    const DiaryGrid grid{all, parse_day("2026-11-23").value(), 5, {1052, 1032}};

    BOOST_TEST(grid.first_hour() == 7);
    BOOST_TEST(grid.last_hour() == 21);
    BOOST_TEST((DiaryGrid{{}, parse_day("2026-11-23").value(), 5, {1052, 1032}}.first_hour()) == 8);
}

BOOST_AUTO_TEST_CASE(a_place_is_a_quarter_of_an_hour)
{
    const DiaryGrid grid{
        {}, parse_day("2026-11-23").value(), 5, {DiaryGrid::gutter + 500, DiaryGrid::heads + 1000}};

    BOOST_TEST((grid.time_at({DiaryGrid::gutter + 150, DiaryGrid::heads + 130}) == at("2026-11-24", 9, 15)));
    BOOST_TEST(!grid.time_at({10, 200}).has_value());
    BOOST_TEST(!grid.time_at({200, 10}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct ShownDiary : DiaryView {
    void show_days() override { ++times; }
    void show_selected() override {}
    void show_sentence(const std::string& text, bool can_undo) override
    {
        sentence = text;
        undo = can_undo;
    }

    int times = 0;
    std::string sentence;
    bool undo = false;
};

// On Tuesday 24 November 2026, fourteen o'clock in UTC.
struct DiaryDesk : DeskFixture {
    DiaryDesk()
    {
        connection.on<api::ReadDiary>([this](const auto& request) {
            asked = request;
            return api::ReadDiary::Reply{diary, {{"r1", 1, "Room 2", {}}}};
        });
        connection.on<api::MoveAppointment>(
            [this](const auto& request) -> Result<api::MoveAppointment::Reply> {
                if (refuse)
                    return Refusal{RefusalCode::conflict, "Tue 24 Nov, 10:00 to 10:50 is taken."};
                for (auto& one : diary)
                    if (one.appointment_id == request.appointment_id) {
                        one.starts_at = request.starts_at;
                        ++one.row_version;
                        return api::MoveAppointment::Reply{{one}};
                    }
                return Refusal{RefusalCode::not_found, "There is no such appointment in your diary."};
            });
        connection.on<api::CancelAppointment>([this](const auto& request) {
            diary.front().standing = request.cancelled ? api::Standing::off : api::Standing::booked;
            return api::MoveAppointment::Reply{{diary.front()}};
        });
        connection.on<api::UpdateSession>([this](const auto& request) {
            diary.front().attendances.front().state = request.state;
            api::Session session;
            session.session_id = request.session_id;
            session.state = request.state;
            return session;
        });
        diary = {appointment("a", today_at(9)), appointment("b", today_at(16)),
                 appointment("c", today_at(17))};
        presenter.refresh();
        async.drain();
    }
    LocalTime today_at(int hour)
    {
        auto time = to_local(now);
        time.hour = hour;
        time.minute = 0;
        return time;
    }

    std::vector<api::Appointment> diary;
    api::ReadDiary::Request asked;
    bool refuse = false;
    ShownDiary shown;
    DiaryPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(diary, DiaryDesk)

BOOST_AUTO_TEST_CASE(a_week_begins_on_monday_and_has_its_weekend_when_something_stands_there)
{
    BOOST_TEST(to_string(presenter.first_day()) == "2026-11-23");
    BOOST_TEST(presenter.days() == 5);
    BOOST_TEST(presenter.title() == "23 Nov to 27 Nov 2026");
    BOOST_TEST((asked.from == from_local(at("2026-11-23", 0))));
    BOOST_TEST((asked.until == from_local(at("2026-11-30", 0))));

    diary.push_back(appointment("d", at("2026-11-28", 10)));
    presenter.refresh();
    async.drain();
    BOOST_TEST(presenter.days() == 7);

    presenter.go(1);
    BOOST_TEST(presenter.title() == "30 Nov to 4 Dec 2026");
    presenter.look(DiaryLook::day);
    BOOST_TEST(presenter.title() == "Tuesday 1 December 2026");
}

BOOST_AUTO_TEST_CASE(the_keyboard_begins_with_what_is_yet_to_end_and_goes_on_by_time)
{
    presenter.select_next(1);
    BOOST_TEST(presenter.selected()->appointment_id == "b");
    presenter.select_next(1);
    presenter.select_next(1);
    BOOST_TEST(presenter.selected()->appointment_id == "c");
    presenter.select_next(-5);
    BOOST_TEST(presenter.selected()->appointment_id == "a");
}

BOOST_AUTO_TEST_CASE(what_is_moved_says_where_it_is_now_and_goes_back)
{
    const auto before = diary[1].starts_at;
    presenter.select("b");

    presenter.move_selected(1, -30);
    async.drain();
    BOOST_TEST((to_local(presenter.selected()->starts_at) ==
                LocalTime{Day{today_at(0).day.value + std::chrono::days{1}}, 15, 30}));
    BOOST_TEST(shown.sentence == "Wren Larkwhistle is now on Wed 25 Nov, 15:30.");
    BOOST_TEST(shown.undo);

    presenter.undo();
    async.drain();
    BOOST_TEST((presenter.selected()->starts_at == before));
    BOOST_TEST(!shown.undo);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_moved_stays_and_says_why)
{
    refuse = true;

    presenter.move_to("b", today_at(10));
    async.drain();

    BOOST_TEST(shown.sentence == "Tue 24 Nov, 10:00 to 10:50 is taken.");
    BOOST_TEST(!shown.undo);
    BOOST_TEST((presenter.find("b")->starts_at == from_local(today_at(16))));
}

BOOST_AUTO_TEST_CASE(nobody_has_attended_what_lies_ahead)
{
    presenter.select("b");
    presenter.set_state("s-b", api::SessionState::attended);
    async.drain();
    BOOST_TEST(connection.times("update_session") == 0U);
    BOOST_TEST(shown.sentence == "A session that lies ahead cannot have been attended yet.");

    presenter.select("a");
    presenter.set_state("s-a", api::SessionState::did_not_attend);
    async.drain();
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: Did not attend.");
    BOOST_TEST((presenter.selected()->attendances.front().state == api::SessionState::did_not_attend));
}

BOOST_AUTO_TEST_CASE(what_is_called_off_can_be_booked_again)
{
    presenter.select("a");
    presenter.call_off(false);
    async.drain();
    BOOST_TEST((presenter.selected()->standing == api::Standing::off));
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: called off.");

    presenter.take_back();
    async.drain();
    BOOST_TEST((presenter.selected()->standing == api::Standing::booked));
}

BOOST_AUTO_TEST_CASE(several_who_come_are_told_by_how_many)
{
    auto group = appointment("g", today_at(12));
    group.kind = api::AppointmentKind::group;
    group.title = "Kindness";
    group.attendances.push_back({"s2", 1, "c2", "Tobias Mossgrove", "", api::SessionState::late_cancel});

    BOOST_TEST(who_comes(group) == "Kindness, 2 clients");
    BOOST_TEST(state_of(group) == "1 booked, 1 late cancel");
    group.kind = api::AppointmentKind::couple;
    BOOST_TEST(who_comes(group) == "Wren Larkwhistle and Tobias Mossgrove");
    group.room_id = "r1";
    BOOST_TEST(
        read_out(group, presenter.rooms(), "u1", now)
            .ends_with(
                "12:00 to 12:50, Wren Larkwhistle and Tobias Mossgrove, 1 booked, 1 late cancel, Room 2"));
    group.therapist_name = "Tomas Reedling";
    BOOST_TEST(with_whom(group, "u2") == "with Tomas Reedling");
}

BOOST_AUTO_TEST_CASE(a_calendar_file_has_initials_unless_names_are_asked_for)
{
    auto one = appointment("a", today_at(9));
    one.room_id = "r1";
    const auto initials = calendar_file({one}, presenter.rooms(), NamesInFile::initials, now);
    const auto names = calendar_file({one}, presenter.rooms(), NamesInFile::full, now);

    BOOST_TEST(initials.find("SUMMARY:WL\r\nLOCATION:Room 2\r\n") != std::string::npos);
    BOOST_TEST(initials.find("Larkwhistle") == std::string::npos);
    BOOST_TEST(names.find("SUMMARY:Wren Larkwhistle\r\n") != std::string::npos);
    BOOST_TEST(names.find("UID:a@attune\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct ShownForm : AppointmentFormView {
    void show_form(const AppointmentForm& shown) override { form = shown; }
    void show_candidates() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void offer_the_others(bool shown) override { others = shown; }
    void close() override { closed = true; }

    AppointmentForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool others = false;
    bool closed = false;
};

struct BookingDesk : DeskFixture {
    BookingDesk()
    {
        connection.on<api::ReadCaseload>([](const auto&) {
            api::ReadCaseload::Reply reply;
            for (const auto* name : {"Wren Larkwhistle", "Tobias Mossgrove", "Idris Cloudberry"}) {
                api::CaseloadRow row;
                row.client_id = std::string{name}.substr(0, 4);
                row.legal_name = name;
                reply.rows.push_back(row);
            }
            return reply;
        });
        connection.on<api::BookAppointment>([this](
                                                const auto& request) -> Result<api::BookAppointment::Reply> {
            booked = request;
            if (taken && !request.without_taken)
                return Refusal{
                    RefusalCode::conflict, "1 of 3 times are taken.", {{"starts_at", "Tue 8 Dec is taken."}}};
            return api::BookAppointment::Reply{{appointment("n", at("2026-12-01", 14))}, {}};
        });
    }
    AppointmentPresenter make(std::vector<std::string> client_ids = {})
    {
        return {view, screen(), {}, form_at(at("2026-12-01", 14)), std::move(client_ids), [](Instant) {}};
    }

    api::BookAppointment::Request booked;
    bool taken = false;
    ShownForm view;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(booking, BookingDesk)

BOOST_AUTO_TEST_CASE(a_client_is_found_chosen_and_booked)
{
    auto presenter = make();
    presenter.begin();
    async.drain();
    presenter.find("mossg");
    BOOST_TEST_REQUIRE(presenter.candidates().size() == 1U);
    presenter.choose(presenter.candidates().front().client_id, true);

    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(booked.client_ids.size() == 1U);
    BOOST_TEST(booked.client_ids.front() == "Tobi");
    BOOST_TEST((booked.starts_at == from_local(at("2026-12-01", 14))));
    BOOST_TEST(!booked.rule.has_value());
}

BOOST_AUTO_TEST_CASE(who_is_chosen_before_the_caseload_is_there_is_chosen_once_it_is)
{
    auto presenter = make();
    presenter.begin();
    presenter.find("idris");
    presenter.choose_first();
    BOOST_TEST(presenter.candidates().empty());

    async.drain();

    BOOST_TEST_REQUIRE(presenter.candidates().size() == 3U);
    BOOST_TEST(presenter.candidates().front().name == "Idris Cloudberry");
    BOOST_TEST(presenter.candidates().front().chosen);
}

BOOST_AUTO_TEST_CASE(another_choice_takes_the_place_of_the_one_who_comes_alone_and_stays_in_sight)
{
    auto presenter = make({"Wren"});
    presenter.begin();
    async.drain();

    presenter.choose("Tobi", true);
    presenter.find("idris");

    BOOST_TEST(presenter.candidates().front().name == "Tobias Mossgrove");
    BOOST_TEST(presenter.candidates().front().chosen);
    BOOST_TEST(presenter.candidates().size() == 2U);
}

BOOST_AUTO_TEST_CASE(nobody_and_no_date_are_said_at_their_fields)
{
    auto presenter = make();
    presenter.begin();
    auto form = view.form;
    form.day = "soon";
    presenter.change(form);

    presenter.submit();

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "day");
    BOOST_TEST(view.faults[1].path == "client_ids");
    BOOST_TEST(connection.times("book_appointment") == 0U);
}

BOOST_AUTO_TEST_CASE(of_a_series_the_others_can_be_booked_without_what_is_taken)
{
    taken = true;
    auto presenter = make({"Wren"});
    presenter.begin();
    async.drain();
    auto form = view.form;
    form.every_weeks = 1;
    form.times = 3;
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.rule.value() == "FREQ=WEEKLY;INTERVAL=1;COUNT=3");
    BOOST_TEST(view.sentence == "1 of 3 times are taken.\nTue 8 Dec is taken.");
    BOOST_TEST(view.others);
    BOOST_TEST(!view.closed);

    presenter.submit_the_others();
    async.drain();

    BOOST_TEST(booked.without_taken);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
