// Sessions planned and held, and how they are numbered.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SessionsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string sessions = "/clients/" + client_id + "/sessions";

    Answer change(const std::string& session_id, int days_from_today, const std::string& state,
                  int row_version)
    {
        return maren.put(sessions + "/" + session_id,
                         R"({"starts_at": ")" + ten_o_clock(days_from_today) +
                             R"(", "minutes": 50, "state": ")" + state + "\"}",
                         row_version);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sessions_of_an_episode, SessionsDesk)

BOOST_AUTO_TEST_CASE(held_sessions_are_numbered_by_their_start)
{
    add_session(maren, client_id, -7);
    add_session(maren, client_id, -21);
    add_session(maren, client_id, -14, "did_not_attend");
    add_session(maren, client_id, 7, "booked");

    const auto overview = maren.get("/clients/" + client_id);

    BOOST_TEST(overview.at("/sessions/0/state") == "booked");
    BOOST_TEST(overview.at("/sessions/0/number") == "0");
    BOOST_TEST(overview.at("/sessions/1/number") == "2");
    BOOST_TEST(overview.at("/sessions/2/number") == "0");
    BOOST_TEST(overview.at("/sessions/3/number") == "1");
}

BOOST_AUTO_TEST_CASE(a_session_is_booked_in_a_room_and_the_record_knows_the_last_one)
{
    auto petra = practice.sign_in("petra", api::Role::lead);
    const auto room = petra.post("/rooms", R"({"name": "Room 2"})").at("/room_id");
    const auto book = [&](int days, const std::string& in) {
        return maren.post(sessions, R"({"starts_at": ")" + ten_o_clock(days) +
                                        R"(", "minutes": 80, "state": "booked", "room_id": ")" + in + "\"}");
    };
    add_session(maren, client_id, -1);
    BOOST_TEST(maren.get("/clients/" + client_id).at("/last_room_id") == "");
    BOOST_TEST(maren.get("/clients/" + client_id).at("/time_zone") == time_zone());

    BOOST_TEST(book(7, room).status == 200);

    BOOST_TEST(maren.get("/clients/" + client_id).at("/last_room_id") == room);
    BOOST_TEST(!fault_at(book(8, "no-room"), "room_id").empty());
    auto tomas = practice.sign_in("tomas");
    const auto other = add_client(tomas, "Idris Cloudberry");
    BOOST_TEST(tomas
                   .post("/clients/" + other + "/sessions",
                         R"({"starts_at": ")" + ten_o_clock(7) +
                             R"(", "minutes": 50, "state": "booked", "room_id": ")" + room + "\"}")
                   .status == 409);
}

BOOST_AUTO_TEST_CASE(a_session_changed_to_held_gets_its_number)
{
    add_session(maren, client_id, -14);
    const auto session_id = add_session(maren, client_id, -1, "booked");

    const auto held = change(session_id, -1, "attended", 1);

    BOOST_TEST(held.status == 200);
    BOOST_TEST(held.at("/number") == "2");
    BOOST_TEST(held.at("/row_version") == "2");
}

BOOST_AUTO_TEST_CASE(a_session_to_come_cannot_have_been_held)
{
    const auto refused = maren.post(
        sessions, R"({"starts_at": ")" + ten_o_clock(2) + R"(", "minutes": 50, "state": "attended"})");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(!fault_at(refused, "starts_at").empty());
}

BOOST_AUTO_TEST_CASE(two_sessions_cannot_start_at_once)
{
    add_session(maren, client_id, -7);
    const auto other = add_session(maren, client_id, -8);

    BOOST_TEST(maren
                   .post(sessions,
                         R"({"starts_at": ")" + ten_o_clock(-7) + R"(", "minutes": 50, "state": "attended"})")
                   .status == 409);
    BOOST_TEST(change(other, -7, "attended", 1).status == 409);
}

BOOST_AUTO_TEST_CASE(a_stale_change_shows_the_session_as_it_stands)
{
    const auto session_id = add_session(maren, client_id, -7);
    change(session_id, -6, "attended", 1);

    const auto stale = change(session_id, -5, "attended", 1);

    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find(ten_o_clock(-6)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_length_of_three_minutes_is_refused)
{
    const auto refused = maren.post(
        sessions, R"({"starts_at": ")" + ten_o_clock(-1) + R"(", "minutes": 3, "state": "attended"})");

    BOOST_TEST(fault_at(refused, "minutes") == "The length in minutes must be from 5 to 600, not 3.");
}

BOOST_AUTO_TEST_CASE(a_session_of_another_client_is_not_found)
{
    const auto session_id = add_session(maren, add_client(maren, "Tobias Mossgrove"), -7);

    BOOST_TEST(change(session_id, -6, "attended", 1).status == 404);
    BOOST_TEST(change("no-uuid", -6, "attended", 1).status == 404);
}

BOOST_AUTO_TEST_CASE(an_ended_episode_takes_no_more_sessions)
{
    practice.database.execute("UPDATE episode SET ended_on = current_date");

    const auto refused = maren.post(
        sessions, R"({"starts_at": ")" + ten_o_clock(7) + R"(", "minutes": 50, "state": "booked"})");

    BOOST_TEST(refused.status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
