// The diary: what is shown, selected, moved, marked and called off, and how it is told in words and as a
// file.
#include <boost/test/unit_test.hpp>

#include "client/diary/diary_presenter.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/calendar_file.hpp"
#include "tests/support/appointments.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownDiary : DiaryView {
    void show_days() override { ++times; }
    void show_selected() override { ++selections; }
    void show_sentence(const std::string& text, bool can_undo) override
    {
        sentence = text;
        undo = can_undo;
    }
    void offer_all_the_same(const std::string& text) override { offered = text; }
    void book_by_hand(const api::Appointment&, const LocalTime& starts, const Refusal& why) override
    {
        by_hand = to_string(from_local(starts)) + ' ' + why.sentence;
    }

    std::string by_hand;
    int times = 0;
    int selections = 0;
    std::string sentence;
    std::string offered;
    bool undo = false;
};

// On Tuesday 24 November 2026, fourteen o'clock in UTC.
struct DiaryDesk : DeskFixture {
    DiaryDesk()
    {
        connection.on<api::ReadDiary>([this](const auto& request) {
            asked = request;
            return api::ReadDiary::Reply{diary, {{"r1", 1, "Room 2", {}}}, therapists, hours, leaves, {}};
        });
        connection.on<api::MoveAppointment>(
            [this](const auto& request) -> Result<api::MoveAppointment::Reply> {
                if (refuse)
                    return Refusal{RefusalCode::conflict, "Tue 24 Nov, 10:00 to 10:50 is taken."};
                if (away && !request.in_leave.value_or(false))
                    return Refusal{RefusalCode::conflict, "Maren is away.", {{api::away_field, "Away."}}};
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
        connection.on<api::BookAppointment>(
            [this](const auto& request) -> Result<api::BookAppointment::Reply> {
                if (refuse)
                    return Refusal{RefusalCode::conflict, "Tue 1 Dec, 09:00 to 09:50 is taken."};
                booked.push_back(request);
                auto made = appointment("n" + std::to_string(booked.size()), to_local(request.starts_at));
                made.attendances.front().client_id = request.client_ids.front();
                diary.insert(diary.begin(), made);
                return api::BookAppointment::Reply{{made}, {}};
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
    std::vector<api::Therapist> therapists;
    api::ReadDiary::Request asked;
    std::vector<api::BookAppointment::Request> booked;
    bool refuse = false;
    bool away = false;
    std::vector<api::TherapistHours> hours;
    std::vector<api::Leave> leaves;
    ShownDiary shown;
    DiaryPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(diary, DiaryDesk)

BOOST_AUTO_TEST_CASE(of_several_diaries_one_can_be_looked_at_alone)
{
    therapists = {{"u2", "Maren"}, {"u3", "Tomas"}};
    presenter.look_at("u3");
    async.drain();

    BOOST_TEST(asked.therapist_id.value() == "u3");
    BOOST_TEST(presenter.therapists().size() == 2U);
    presenter.look_at("");
    async.drain();
    BOOST_TEST(!asked.therapist_id.has_value());
}

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

BOOST_AUTO_TEST_CASE(what_is_moved_out_of_the_hours_says_so)
{
    hours = {{"u1", 1, parse_day("2026-01-01").value(), {{2, 8 * 60, 17 * 60}}}};
    presenter.refresh();
    async.drain();

    presenter.move_to("b", today_at(18));
    async.drain();

    BOOST_TEST(shown.sentence == "Wren Larkwhistle is now on Today, 18:00, outside the working hours.");
    BOOST_TEST(shown.undo);
}

BOOST_AUTO_TEST_CASE(what_is_dragged_into_leave_stays_and_says_how_it_can_go_there)
{
    away = true;

    presenter.move_to("b", today_at(10));
    async.drain();

    BOOST_TEST(shown.sentence == "Maren is away. With Change it can be put there all the same.");
    BOOST_TEST((presenter.find("b")->starts_at == from_local(today_at(16))));
}

BOOST_AUTO_TEST_CASE(the_hours_of_ones_own_week_are_shown_and_told)
{
    hours = {{"u1", 1, parse_day("2026-01-01").value(), {{2, 7 * 60, 19 * 60 + 30}}}};
    presenter.refresh();
    async.drain();

    BOOST_TEST(presenter.whose() == "u1");
    const auto shown_hours = presenter.hours_shown({8, 18});
    BOOST_TEST(shown_hours.first == 7);
    BOOST_TEST(shown_hours.last == 20);
    BOOST_TEST(presenter.hours_in_words().front() == "Working hours: Tue 07:00 to 19:30.");
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
    BOOST_TEST(shown.undo);

    presenter.undo();
    async.drain();
    BOOST_TEST((presenter.selected()->attendances.front().state == api::SessionState::booked));
    BOOST_TEST(!shown.undo);
}

BOOST_AUTO_TEST_CASE(a_state_that_is_refused_is_shown_as_it_stands)
{
    presenter.select("a");
    connection.on<api::UpdateSession>([](const auto&) -> Result<api::Session> {
        return Refusal{RefusalCode::conflict, "That time is taken."};
    });
    const auto before = shown.selections;

    presenter.set_state("s-a", api::SessionState::did_not_attend);
    async.drain();

    BOOST_TEST(shown.sentence == "That time is taken.");
    BOOST_TEST(shown.selections > before);
}

BOOST_AUTO_TEST_CASE(what_is_called_off_can_be_booked_again_by_undo_and_later)
{
    presenter.select("a");
    presenter.call_off(false);
    async.drain();
    BOOST_TEST((presenter.selected()->standing == api::Standing::off));
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: called off.");

    presenter.undo();
    async.drain();
    BOOST_TEST((presenter.selected()->standing == api::Standing::booked));
    BOOST_TEST(shown.sentence == "Wren Larkwhistle is booked again.");

    presenter.call_off(false);
    async.drain();
    presenter.take_back();
    async.drain();
    BOOST_TEST((presenter.selected()->standing == api::Standing::booked));
}

BOOST_AUTO_TEST_CASE(a_series_that_was_called_off_is_booked_again_whole)
{
    std::vector<std::string> again;
    connection.on<api::CancelAppointment>([&](const auto& request) {
        if (request.cancelled)
            return api::MoveAppointment::Reply{diary};
        again.push_back(request.appointment_id);
        return api::MoveAppointment::Reply{{appointment(request.appointment_id, today_at(9))}};
    });
    presenter.select("a");
    presenter.call_off(true);
    async.drain();
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: 3 appointments called off.");

    presenter.undo();
    async.drain();

    BOOST_TEST(again == (std::vector<std::string>{"a", "b", "c"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_series_that_is_called_off_it_says_how_many_have_taken_place)
{
    std::optional<std::int64_t> left = 1;
    connection.on<api::CancelAppointment>([&](const auto&) {
        return api::MoveAppointment::Reply{{diary[1], diary[2]}, left};
    });
    presenter.select("a");
    presenter.call_off(true);
    async.drain();
    BOOST_TEST(shown.sentence ==
               "Wren Larkwhistle: 2 appointments called off. One that has taken place was left as it was.");

    left = 0;
    presenter.call_off(true);
    async.drain();
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: 2 appointments called off.");
}

BOOST_AUTO_TEST_CASE(who_had_cancelled_and_comes_again_is_named)
{
    diary.front().standing = api::Standing::off;
    diary.front().attendances.front().state = api::SessionState::late_cancel;
    presenter.refresh();
    async.drain();
    diary.front().attendances.front().state = api::SessionState::booked;

    presenter.select("a");
    presenter.take_back();
    async.drain();

    BOOST_TEST(shown.sentence ==
               "Wren Larkwhistle had cancelled and is booked again. The late cancellation is taken back.");
}

BOOST_AUTO_TEST_CASE(what_falls_into_leave_is_booked_again_only_all_the_same)
{
    std::vector<std::string> again;
    connection.on<api::CancelAppointment>([&](const auto& request) -> Result<api::MoveAppointment::Reply> {
        if (request.cancelled)
            return api::MoveAppointment::Reply{diary};
        if (request.appointment_id != "a" && !request.in_leave.value_or(false))
            return Refusal{RefusalCode::conflict, "Maren is away.", {{api::away_field, "Away."}}};
        again.push_back(request.appointment_id);
        return api::MoveAppointment::Reply{{appointment(request.appointment_id, today_at(9))}};
    });
    presenter.select("a");
    presenter.call_off(true);
    async.drain();

    presenter.undo();
    async.drain();
    BOOST_TEST(again == (std::vector<std::string>{"a"}), boost::test_tools::per_element());
    BOOST_TEST(shown.offered == "Maren is away.");

    // Each of them is asked about.
    presenter.take_back_all_the_same();
    async.drain();
    BOOST_TEST(again == (std::vector<std::string>{"a", "b"}), boost::test_tools::per_element());
    presenter.take_back_all_the_same();
    async.drain();
    BOOST_TEST(again == (std::vector<std::string>{"a", "b", "c"}), boost::test_tools::per_element());
    BOOST_TEST(shown.sentence == "Wren Larkwhistle is booked again.");
    BOOST_TEST(shown.undo == false);
}

BOOST_AUTO_TEST_CASE(what_stands_as_it_stood_is_not_drawn_anew)
{
    const auto before = shown.times;

    presenter.refresh();
    async.drain();
    BOOST_TEST(shown.times == before);

    diary.front().minutes = 30;
    presenter.refresh();
    async.drain();
    BOOST_TEST(shown.times == before + 1);
}

BOOST_AUTO_TEST_CASE(several_who_come_are_told_by_how_many)
{
    auto group = appointment("g", today_at(12));
    group.kind = api::AppointmentKind::group;
    group.title = "Kindness";
    group.attendances.push_back({"s2", 1, "c2", "Tobias Mossgrove", "", api::SessionState::late_cancel});

    group.attendances.push_back({"s3", 1, "c3", "Idris Cloudberry", "", api::SessionState::booked});

    BOOST_TEST(who_comes(group) == "Kindness, 2 clients");
    BOOST_TEST(state_of(group) == "Booked, 1 late cancel");
    group.attendances.back().state = api::SessionState::arrived;
    BOOST_TEST(state_of(group) == "1 booked, 1 arrived, 1 late cancel");
    group.attendances.back().state = api::SessionState::booked;
    group.kind = api::AppointmentKind::couple;
    BOOST_TEST(who_comes(group) == "Wren Larkwhistle and Idris Cloudberry");
    group.room_id = "r1";
    BOOST_TEST(
        read_out(group, presenter.rooms(), "u1", now)
            .ends_with(
                "12:00 to 12:50, Wren Larkwhistle and Idris Cloudberry, booked, without Tobias Mossgrove "
                "(late cancel), Room 2"));
    group.therapist_name = "Tomas Reedling";
    BOOST_TEST(with_whom(group, "u2") == "with Tomas Reedling");
}

BOOST_AUTO_TEST_CASE(who_cancelled_is_among_those_who_come_only_where_nobody_does_any_more)
{
    auto couple = appointment("p", today_at(12));
    couple.kind = api::AppointmentKind::couple;
    couple.attendances.push_back({"s2", 1, "c2", "Tobias Mossgrove", "", api::SessionState::cancelled});

    BOOST_TEST(who_comes(couple) == "Wren Larkwhistle");
    BOOST_TEST(state_of(couple) == "Booked, without Tobias Mossgrove (cancelled)");
    BOOST_TEST(calendar_file({couple}, {}, NamesInFile::initials, now).find("SUMMARY:WL\r\n") !=
               std::string::npos);

    couple.attendances.front().state = api::SessionState::cancelled;
    BOOST_TEST(who_comes(couple) == "Wren Larkwhistle and Tobias Mossgrove");
    BOOST_TEST(state_of(couple) == "Cancelled");
    BOOST_TEST(calendar_file({couple}, {}, NamesInFile::initials, now).find("SUMMARY:WL\\, TM\r\n") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_time_next_week_is_booked_at_once_and_taken_back)
{
    presenter.select("a");
    presenter.same_time_next_week();
    presenter.same_time_next_week();
    async.drain();

    BOOST_TEST_REQUIRE(booked.size() == 1U);
    BOOST_TEST((booked.front().client_ids == std::vector<std::string>{"c-a"}));
    BOOST_TEST((booked.front().starts_at == from_local(at("2026-12-01", 9))));
    BOOST_TEST(shown.sentence == "Wren Larkwhistle is booked for Tue 1 Dec, 09:00.");
    BOOST_TEST(shown.undo);
    BOOST_TEST_REQUIRE(presenter.selected());
    BOOST_TEST(presenter.selected()->appointment_id == "n1");

    presenter.undo();
    async.drain();
    BOOST_TEST(shown.sentence == "Wren Larkwhistle: called off again.");
    BOOST_TEST((diary.front().standing == api::Standing::off));
}

BOOST_AUTO_TEST_CASE(where_the_same_time_is_taken_the_form_says_why)
{
    refuse = true;
    presenter.select("a");
    presenter.same_time_next_week();
    async.drain();

    BOOST_TEST(shown.by_hand ==
               to_string(from_local(at("2026-12-01", 9))) + " Tue 1 Dec, 09:00 to 09:50 is taken.");
    BOOST_TEST(!shown.undo);
}

BOOST_AUTO_TEST_CASE(in_a_colleagues_diary_nothing_is_booked_at_once)
{
    diary.front().therapist_id = "u2";
    presenter.refresh();
    async.drain();
    presenter.select("a");
    presenter.same_time_next_week();
    async.drain();

    BOOST_TEST(booked.empty());
    BOOST_TEST(shown.by_hand == to_string(from_local(at("2026-12-01", 9))) + ' ');
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

BOOST_AUTO_TEST_CASE(a_calendar_file_with_initials_holds_no_title)
{
    auto taken_over = appointment("a", today_at(9));
    taken_over.kind = api::AppointmentKind::other;
    taken_over.title = "Session Wren Larkwhistle";
    taken_over.attendances.clear();
    auto group = appointment("b", today_at(11));
    group.kind = api::AppointmentKind::group;
    group.title = "Group of the Larkwhistles";
    const auto initials = calendar_file({taken_over, group}, {}, NamesInFile::initials, now);
    const auto names = calendar_file({taken_over, group}, {}, NamesInFile::full, now);

    BOOST_TEST(initials.find("SUMMARY:Busy\r\n") != std::string::npos);
    BOOST_TEST(initials.find("SUMMARY:Group\r\n") != std::string::npos);
    BOOST_TEST(initials.find("Larkwhistle") == std::string::npos);
    BOOST_TEST(names.find("SUMMARY:Session Wren Larkwhistle\r\n") != std::string::npos);
    BOOST_TEST(names.find("SUMMARY:Group of the Larkwhistles\\, one client\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
