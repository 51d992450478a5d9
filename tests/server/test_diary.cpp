// The diary: booked, moved and called off, alone, together and in series; and nobody in two places at once.
#include <boost/test/unit_test.hpp>

#include "tests/support/diary_desk.hpp"

using namespace attune;
using namespace attune::tests;

BOOST_FIXTURE_TEST_SUITE(diary, DiaryDesk)

BOOST_AUTO_TEST_CASE(an_appointment_stands_in_the_diary_and_in_the_clients_record)
{
    const auto booked = book(wren, hour(7, 14));

    BOOST_TEST(booked.at("/appointments/0/standing") == "booked");
    const auto seen = read(maren, 7, 7);
    BOOST_TEST(seen.at("/appointments/0/starts_at") == hour(7, 14));
    BOOST_TEST(seen.at("/appointments/0/attendances/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(seen.at("/appointments/0/attendances/0/state") == "booked");
    BOOST_TEST(seen.at("/appointments/1") == "");
    const auto record = maren.get("/clients/" + wren);
    BOOST_TEST(record.at("/sessions/0/starts_at") == hour(7, 14));
    BOOST_TEST(record.at("/sessions/0/state") == "booked");
}

BOOST_AUTO_TEST_CASE(a_session_booked_in_the_record_takes_its_time_in_the_diary)
{
    add_session(maren, wren, 7, "booked");

    const auto refused = book(tobias, ten_o_clock(7));

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("10:00 to 10:50 is taken: Wren Larkwhistle.") != std::string::npos);
    BOOST_TEST(read(maren, 7, 7).at("/appointments/1") == "");
}

BOOST_AUTO_TEST_CASE(what_was_recorded_afterwards_takes_no_time)
{
    add_session(maren, wren, -7);

    BOOST_TEST(read(maren, -7, -7).at("/appointments/0/standing") == "recorded");
    BOOST_TEST(maren
                   .post("/clients/" + tobias + "/sessions",
                         R"({"starts_at": ")" + ten_o_clock(-7) + R"(", "minutes": 50, "state": "attended"})")
                   .status == 200);
}

BOOST_AUTO_TEST_CASE(one_ends_when_the_next_begins)
{
    book(wren, hour(7, 14));

    BOOST_TEST(book(tobias, to_string(Instant{parse_instant(hour(7, 14))->value + std::chrono::minutes{50}}))
                   .status == 200);
    BOOST_TEST(book(tobias, to_string(Instant{parse_instant(hour(7, 14))->value - std::chrono::minutes{49}}))
                   .status == 409);
}

BOOST_AUTO_TEST_CASE(a_client_is_in_one_place_whoever_sees_them)
{
    auto tomas = practice.sign_in("tomas");
    add_colleague(maren, wren, "tomas");
    book(wren, hour(7, 14));

    const auto twice = tomas.post("/appointments", booking("individual", named(wren), hour(7, 14)));

    BOOST_TEST(twice.status == 409);
    BOOST_TEST(twice.at("/detail").find("Wren Larkwhistle has another appointment then.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_therapists_see_two_clients_at_once_and_each_their_own)
{
    auto tomas = practice.sign_in("tomas");
    const auto idris = add_client(tomas, "Idris Cloudberry");
    book(wren, hour(7, 14));

    BOOST_TEST(tomas.post("/appointments", booking("individual", named(idris), hour(7, 14))).status == 200);

    BOOST_TEST(read(tomas, 7, 7).at("/appointments/0/attendances/0/legal_name") == "Idris Cloudberry");
    BOOST_TEST(read(tomas, 7, 7).at("/appointments/1") == "");
    BOOST_TEST(read(maren, 7, 7).at("/appointments/1") == "");
}

BOOST_AUTO_TEST_CASE(a_room_is_given_once_and_says_no_more_than_that_it_is_taken)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    auto tomas = practice.sign_in("tomas");
    const auto room = lead.post("/rooms", R"({"name": "Room 2"})").at("/room_id");
    const auto in_room = R"(, "room_id": ")" + room + '"';
    book(wren, hour(7, 14), in_room);

    const auto refused =
        tomas.post("/appointments",
                   booking("individual", named(add_client(tomas, "Idris Cloudberry")), hour(7, 14), in_room));

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("14:00 to 14:50 is taken in Room 2.") != std::string::npos);
    BOOST_TEST(refused.reply.body.find("Wren") == std::string::npos);
    BOOST_TEST(lead.post("/rooms", R"({"name": "room 2"})").status == 409);
    BOOST_TEST(maren.post("/rooms", R"({"name": "Mine"})").status == 403);
    lead.put("/rooms/" + room, R"({"name": "Room 2", "closed": true})", 1);
    BOOST_TEST(fault_at(book(wren, hour(8, 14), in_room), "room_id") ==
               "Nothing new is booked in Room 2: it is no longer in use.");
}

BOOST_AUTO_TEST_CASE(a_cancelled_time_is_free_again_and_taken_back_only_while_it_is)
{
    const auto booked = book(wren, hour(7, 14));
    const auto appointment_id = booked.at("/appointments/0/appointment_id");

    BOOST_TEST(set_state(wren, booked, "late_cancel", 1).at("/state") == "late_cancel");
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "off");
    const auto other = book(tobias, hour(7, 14));
    BOOST_TEST(other.status == 200);
    BOOST_TEST(set_state(wren, booked, "booked", 2).status == 409);
    BOOST_TEST(call_off(other.at("/appointments/0/appointment_id"), 1).status == 200);
    BOOST_TEST(set_state(wren, booked, "booked", 2).status == 200);
    BOOST_TEST(practice.database.value("SELECT standing FROM appointment WHERE id = '" + appointment_id +
                                       "'") == "booked");
}

BOOST_AUTO_TEST_CASE(a_session_that_began_early_is_recorded_as_it_was)
{
    add_session(maren, tobias, -1, "booked");
    const auto began = to_string(Instant{parse_instant(ten_o_clock(-1))->value + std::chrono::minutes{50}});
    const auto early = to_string(Instant{parse_instant(began)->value - std::chrono::minutes{5}});
    const auto booked = book(wren, began);

    const auto attended =
        maren.put("/clients/" + wren + "/sessions/" + booked.at("/appointments/0/attendances/0/session_id"),
                  R"({"starts_at": ")" + early + R"(", "minutes": 50, "state": "attended"})", 1);

    BOOST_TEST(attended.status == 200);
    BOOST_TEST(attended.at("/starts_at") == early);
    BOOST_TEST(read(maren, -1, -1).at("/appointments/1/standing") == "recorded");
}

BOOST_AUTO_TEST_CASE(who_did_not_attend_took_the_time)
{
    const auto booked = book(wren, hour(7, 14));

    set_state(wren, booked, "did_not_attend", 1);

    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "booked");
    BOOST_TEST(book(tobias, hour(7, 14)).status == 409);
}

BOOST_AUTO_TEST_CASE(a_moved_appointment_moves_the_session_and_tells_who_holds_its_version)
{
    const auto booked = book(wren, hour(7, 14));
    const auto id = booked.at("/appointments/0/appointment_id");

    const auto moved = move(id, hour(8, 9), 1);

    BOOST_TEST(moved.at("/appointments/0/starts_at") == hour(8, 9));
    BOOST_TEST(maren.get("/clients/" + wren).at("/sessions/0/starts_at") == hour(8, 9));
    BOOST_TEST(set_state(wren, booked, "arrived", 1).status == 412);
    const auto stale = move(id, hour(9, 9), 1);
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find(hour(8, 9)) != std::string::npos);
    BOOST_TEST(move("11111111-2222-3333-4444-555555555555", hour(9, 9), 1).status == 404);
    BOOST_TEST(move("no-uuid", hour(9, 9), 1).status == 404);
}

BOOST_AUTO_TEST_CASE(an_appointment_is_not_moved_onto_another)
{
    book(tobias, hour(8, 9));
    const auto booked = book(wren, hour(7, 14));

    const auto refused = move(booked.at("/appointments/0/appointment_id"), hour(8, 9), 1);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("is taken: Tobias Mossgrove. Nothing was booked or moved.") !=
               std::string::npos);
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/starts_at") == hour(7, 14));
}

BOOST_AUTO_TEST_CASE(a_series_is_booked_whole_or_without_what_is_taken)
{
    book(tobias, hour(21, 14));
    const auto weekly = R"(, "rule": "FREQ=WEEKLY;COUNT=4")";

    const auto refused = book(wren, hour(7, 14), weekly);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail") == "1 of 4 times are taken. Nothing was booked or moved.");
    BOOST_TEST(fault_at(refused, "starts_at").find("Tobias Mossgrove") != std::string::npos);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 1);

    auto body = booking("individual", named(wren), hour(7, 14), weekly);
    body.replace(body.find("\"without_taken\": false"), 22, "\"without_taken\": true ");
    const auto booked = maren.post("/appointments", body);
    BOOST_TEST(booked.at("/appointments/2/starts_at") == hour(28, 14));
    BOOST_TEST(booked.at("/appointments/3") == "");
    BOOST_TEST(booked.at("/left_out/0") == hour(21, 14));
    BOOST_TEST(booked.at("/appointments/0/series_id") == booked.at("/appointments/2/series_id"));
}

BOOST_AUTO_TEST_CASE(this_one_and_those_after_it_move_on_by_a_week_without_meeting_themselves)
{
    const auto booked = book(wren, hour(7, 14), R"(, "rule": "FREQ=WEEKLY;COUNT=4")");
    const auto second = booked.at("/appointments/1/appointment_id");

    const auto moved = move(second, hour(21, 15), 1, "true");

    BOOST_TEST(moved.at("/appointments/0/starts_at") == hour(21, 15));
    BOOST_TEST(moved.at("/appointments/2/starts_at") == hour(35, 15));
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/starts_at") == hour(7, 14));
    BOOST_TEST(move(second, hour(14, 14), 2, "true").at("/appointments/2/starts_at") == hour(28, 14));
}

BOOST_AUTO_TEST_CASE(calling_off_says_so_in_each_session_and_leaves_out_what_was_cancelled)
{
    const auto booked = book(wren, hour(7, 14), R"(, "rule": "FREQ=WEEKLY;COUNT=3")");

    const auto off = call_off(booked.at("/appointments/1/appointment_id"), 1, "true", "true");

    BOOST_TEST(off.at("/appointments/1/standing") == "off");
    BOOST_TEST(off.at("/appointments/1/attendances/0/state") == "cancelled_by_therapist");
    BOOST_TEST(off.at("/appointments/2") == "");
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "booked");
    const auto back = call_off(booked.at("/appointments/2/appointment_id"), 2, "false");
    BOOST_TEST(back.at("/appointments/0/attendances/0/state") == "booked");
    set_state(wren, booked, "did_not_attend", 1);
    BOOST_TEST(call_off(booked.at("/appointments/0/appointment_id"), 1).status == 409);
}

BOOST_AUTO_TEST_CASE(a_couple_comes_together_and_each_has_a_session)
{
    const auto both = named(wren) + ", " + named(tobias);

    const auto booked = maren.post("/appointments", booking("couple", both, hour(7, 14)));

    BOOST_TEST(booked.at("/appointments/0/attendances/1/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(maren.get("/clients/" + wren).at("/sessions/0/starts_at") == hour(7, 14));
    BOOST_TEST(maren.get("/clients/" + tobias).at("/sessions/0/starts_at") == hour(7, 14));
    // One stays away, and the other's time stays taken; when both do, it is free.
    BOOST_TEST(set_state(tobias, booked, "cancelled", 1).status == 200);
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "booked");
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'book_appointment'") == 2);
    const auto wrens = booked.at("/appointments/0/attendances/1/session_id");
    const auto put = [&](const std::string& starts_at, const std::string& state) {
        return maren.put("/clients/" + wren + "/sessions/" + wrens,
                         R"({"starts_at": ")" + starts_at + R"(", "minutes": 50, "state": ")" + state + "\"}",
                         1);
    };
    BOOST_TEST(put(hour(7, 15), "booked").status == 409);
    BOOST_TEST(put(hour(7, 14), "cancelled").status == 200);
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "off");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_booked_is_refused_by_field)
{
    const auto too_few = maren.post("/appointments", booking("couple", named(wren), hour(7, 14)));
    const auto twice =
        maren.post("/appointments", booking("group", named(wren) + "," + named(wren), hour(7, 14)));
    auto untitled = booking("other", "", hour(7, 14));
    untitled.replace(untitled.find("Kindness"), 8, "");

    BOOST_TEST(fault_at(too_few, "client_ids") == "This kind of appointment is for 2 clients, not 1.");
    BOOST_TEST(fault_at(twice, "client_ids") == "The same client is named twice.");
    BOOST_TEST(fault_at(maren.post("/appointments", untitled), "title") == "What it is is missing.");
    BOOST_TEST(fault_at(book(wren, hour(3000, 14)), "starts_at").find("too far away") != std::string::npos);
    BOOST_TEST(fault_at(book(wren, hour(7, 14), R"(, "rule": "FREQ=WEEKLY")"), "rule").find("needs an end") !=
               std::string::npos);
    BOOST_TEST(book("11111111-2222-3333-4444-555555555555", hour(7, 14)).status == 404);
    BOOST_TEST(book("not-an-id", hour(7, 14)).status == 404);
    BOOST_TEST(maren.get("/diary?from=" + hour(0, 0) + "&until=" + hour(63, 0)).status == 422);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 0);
}

BOOST_AUTO_TEST_CASE(a_meeting_takes_time_and_nobody_else_sees_it)
{
    auto tomas = practice.sign_in("tomas", api::Role::lead);

    BOOST_TEST(maren.post("/appointments", booking("other", "", hour(7, 14))).status == 200);

    BOOST_TEST(book(wren, hour(7, 14)).at("/detail").find("is taken: Kindness.") != std::string::npos);
    BOOST_TEST(read(tomas, 7, 7).at("/appointments/0") == "");
}

// Written past the server, which would have looked first.
BOOST_AUTO_TEST_CASE(the_database_itself_gives_a_therapist_a_room_and_a_client_once)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    const auto room = lead.post("/rooms", R"({"name": "Room 2"})").at("/room_id");
    book(wren, hour(7, 14), R"(, "room_id": ")" + room + '"');
    const auto again = [&](const std::string& therapist, const std::string& in_room,
                           const std::string& from) {
        return "INSERT INTO appointment (id, therapist_id, room_id, kind, starts_at, minutes, standing, "
               "booked_by) "
               "SELECT gen_random_uuid(), " +
               therapist + ", " + in_room + ", kind, starts_at + interval '" + from +
               "', 50, standing, booked_by FROM appointment LIMIT 1; ";
    };
    const auto other = "'" + lead.user_id() + "'";
    const std::string with_wren =
        "INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, "
        "state) "
        "SELECT gen_random_uuid(), s.client_id, s.episode_id, a.id, a.starts_at, a.minutes, a.standing, "
        "'booked' "
        "FROM session s, appointment a WHERE a.therapist_id = " +
        other;
    const auto constraint_of = [&](const std::string& sql) -> std::string {
        try {
            practice.database.execute(sql);
        } catch (const std::exception& refused) {
            const std::string words = refused.what();
            const auto begin = words.find("constraint \"") + 12;
            return words.substr(begin, words.find('"', begin) - begin);
        }
        return "taken twice";
    };

    BOOST_TEST(constraint_of(again("therapist_id", "NULL", "49 minutes")) == "appointment_therapist_is_free");
    BOOST_TEST(constraint_of(again(other, "room_id", "49 minutes")) == "appointment_room_is_free");
    BOOST_TEST(constraint_of(again(other, "NULL", "49 minutes") + with_wren) == "session_client_is_free");
    BOOST_TEST(constraint_of(again("therapist_id", "room_id", "50 minutes")) == "taken twice");
}

BOOST_AUTO_TEST_SUITE_END()
