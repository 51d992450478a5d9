// A series of which some have taken place: what is still to come moves on or is called off, and the rest
// stays as it was.
#include <boost/test/unit_test.hpp>

#include "tests/support/diary_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// Every week from thirteen days ago on: attended, begun and not said of, to come though Wren stayed away,
// called off, and to come.
struct SeriesDesk : DiaryDesk {
    SeriesDesk()
    {
        put_state(0, "attended");
        put_state(2, "did_not_attend");
        call_off(id(3), row_version(3));
    }

    [[nodiscard]] std::string id(int number) const
    {
        return series.at("/appointments/" + std::to_string(number) + "/appointment_id");
    }
    int row_version(int number)
    {
        return static_cast<int>(
            practice.database.number("SELECT row_version FROM appointment WHERE id = '" + id(number) + "'"));
    }
    void put_state(int number, const std::string& state)
    {
        const auto place = "/appointments/" + std::to_string(number);
        const auto put =
            maren.put("/clients/" + wren + "/sessions/" + series.at(place + "/attendances/0/session_id"),
                      R"({"starts_at": ")" + series.at(place + "/starts_at") +
                          R"(", "minutes": 50, "state": ")" + state + "\"}",
                      1);
        BOOST_TEST_REQUIRE(put.status == 200, put.reply.body);
    }
    // How many hours each of the five has been moved: "0 0 0 0 0 ".
    std::string moved_by_hours()
    {
        std::string all;
        for (int number = 0; number < 5; ++number)
            all += practice.database.value(
                       "SELECT (extract(epoch FROM starts_at - falls_at) / 3600)::integer FROM appointment "
                       "WHERE id = '" +
                       id(number) + "'") +
                   ' ';
        return all;
    }

    Answer series = book(wren, hour(-13, 10), R"(, "rule": "FREQ=WEEKLY;COUNT=5")");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(diary_series, SeriesDesk)

BOOST_AUTO_TEST_CASE(what_has_taken_place_keeps_its_moment_when_those_to_come_move)
{
    const auto moved = move(id(0), hour(-13, 12), row_version(0), "true");

    BOOST_TEST_REQUIRE(moved.status == 200, moved.reply.body);
    BOOST_TEST(moved.body.at("appointments").as_array().size() == 1U);
    BOOST_TEST(moved.at("/appointments/0/appointment_id") == id(4));
    BOOST_TEST(moved.at("/left") == "3");
    BOOST_TEST(moved_by_hours() == "0 0 0 0 2 ");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session s JOIN appointment a "
                                        "ON a.id = s.appointment_id AND a.starts_at = s.starts_at") == 5);
}

BOOST_AUTO_TEST_CASE(those_before_the_one_that_is_opened_are_not_asked_about)
{
    const auto moved = move(id(4), hour(16, 9), row_version(4), "true");

    BOOST_TEST_REQUIRE(moved.status == 200, moved.reply.body);
    BOOST_TEST(moved.at("/appointments/0/starts_at") == hour(16, 9));
    BOOST_TEST(moved.at("/left") == "0");
}

BOOST_AUTO_TEST_CASE(what_has_taken_place_is_not_called_off_with_those_to_come)
{
    const auto off = call_off(id(0), row_version(0), "true", "true");

    BOOST_TEST_REQUIRE(off.status == 200, off.reply.body);
    BOOST_TEST(off.body.at("appointments").as_array().size() == 1U);
    BOOST_TEST(off.at("/left") == "3");
    BOOST_TEST(practice.database.value("SELECT string_agg(state, ' ' ORDER BY starts_at) FROM session") ==
               "attended booked did_not_attend cancelled_by_therapist cancelled_by_therapist");
}

BOOST_AUTO_TEST_CASE(where_nothing_is_to_come_nothing_is_changed_and_that_is_said)
{
    call_off(id(4), row_version(4));

    const auto moved = move(id(0), hour(-12, 10), row_version(0), "true");
    BOOST_TEST(moved.status == 409);
    BOOST_TEST(moved.at("/detail") == "Nothing of that series is still to come, so nothing was changed.");
    BOOST_TEST(call_off(id(1), row_version(1), "true", "true").status == 409);
    BOOST_TEST(moved_by_hours() == "0 0 0 0 0 ");
}

BOOST_AUTO_TEST_CASE(one_that_is_over_is_still_put_right_alone)
{
    const auto moved = move(id(1), hour(-6, 8), row_version(1));

    BOOST_TEST_REQUIRE(moved.status == 200, moved.reply.body);
    BOOST_TEST(moved.at("/left") == "");
    BOOST_TEST(moved_by_hours() == "0 -2 0 0 0 ");
}

// Tobias is on Maren's caseload alone: Ben sees of the group that Wren comes, and no more.
BOOST_AUTO_TEST_CASE(who_is_not_seen_counts_too)
{
    auto ben = practice.sign_in("ben");
    const auto group =
        maren.post("/appointments", booking("group", named(wren) + "," + named(tobias), hour(3, 14),
                                            R"(, "rule": "FREQ=WEEKLY;COUNT=2")"));
    add_colleague(maren, wren, "ben");
    practice.database.execute("UPDATE session SET state = 'did_not_attend' WHERE client_id = '" + tobias +
                              "' AND appointment_id = '" + group.at("/appointments/1/appointment_id") + "'");

    const auto moved = ben.put(
        "/appointments/" + group.at("/appointments/0/appointment_id"),
        R"({"title": "Kindness", "starts_at": ")" + hour(3, 16) + R"(", "minutes": 50, "following": true})",
        1);

    BOOST_TEST_REQUIRE(moved.status == 200, moved.reply.body);
    BOOST_TEST(moved.body.at("appointments").as_array().size() == 1U);
    BOOST_TEST(moved.at("/left") == "1");
}

BOOST_AUTO_TEST_CASE(what_was_handed_over_does_not_move_with_its_old_series)
{
    const auto tomas = practice.sign_in("tomas");
    practice.database.execute("UPDATE appointment SET therapist_id = '" + tomas.user_id() + "' WHERE id = '" +
                              id(4) + "'");

    BOOST_TEST(move(id(0), hour(-13, 12), row_version(0), "true").status == 409);

    BOOST_TEST(moved_by_hours() == "0 0 0 0 0 ");
}

BOOST_AUTO_TEST_SUITE_END()
