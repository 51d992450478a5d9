// Cover during leave: a whole caseload, from one day to another, by the database's own clock.
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct LeaveDesk {
    Practice practice;
    Caller petra = practice.sign_in("petra", api::Role::lead);
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);

    static Answer name(Caller& by, const Caller& therapist, const Caller& cover, int from, int until)
    {
        return by.post("/leave-covers", R"({"therapist_id": ")" + therapist.user_id() +
                                            R"(", "cover_id": ")" + cover.user_id() + R"(", "starts_on": ")" +
                                            day(from) + R"(", "ends_on": ")" + day(until) + "\"}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(leave_covers, LeaveDesk)

BOOST_AUTO_TEST_CASE(the_cover_cares_for_the_whole_caseload_and_for_who_joins_it_meanwhile)
{
    BOOST_TEST(tomas.get("/clients/" + wren).status == 404);

    const auto named = name(maren, maren, tomas, 0, 7);

    BOOST_TEST(named.at("/leave_covers/0/cover/display_name") == "The tomas");
    BOOST_TEST(named.at("/leave_covers/0/ends_on") == day(7));
    BOOST_TEST(tomas.get("/clients/" + wren).at("/read_only") == "false");
    BOOST_TEST(
        tomas.post("/clients/" + wren + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,0]", 0)).status ==
        200);
    const auto later = add_client(maren, "Idris Cloudberry");
    BOOST_TEST(tomas.get("/clients/" + later).status == 200);
    for (auto* one : {&maren, &tomas})
        BOOST_TEST(one->get("/inbox").at("/leave_covers/0/therapist/display_name") == "The maren");
    BOOST_TEST(petra.get("/inbox").body.at("leave_covers").as_array().empty());
    BOOST_TEST(petra.get("/leave-covers").body.at("leave_covers").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_the_day_holds_and_what_waits_stands_before_the_cover_too_for_whom)
{
    const auto whole_day = "/today?from=" + day(0) + "T00:00:00Z&until=" + day(1) + "T00:00:00Z";
    const auto expected = add_session(maren, wren, 0, "booked");
    const auto unrecorded = add_session(maren, wren, -2, "booked");
    const auto unsigned_note = add_session(maren, wren, -1);
    name(maren, maren, tomas, 0, 7);

    for (auto* one : {&maren, &tomas}) {
        const std::string covered_for = one == &tomas ? "The maren" : "";
        const auto today = one->get(whole_day);
        BOOST_TEST(today.at("/appointments/0/therapist_name") == "The maren");
        BOOST_TEST(today.at("/expected/0/session_id") == expected);
        BOOST_TEST(today.at("/notes/0/session_id") == unsigned_note);
        BOOST_TEST(today.at("/notes/0/covered_for") == covered_for);
        const auto inbox = one->get("/inbox");
        BOOST_TEST(inbox.at("/unrecorded/0/session_id") == unrecorded);
        BOOST_TEST(inbox.at("/unrecorded/0/covered_for") == covered_for);
        BOOST_TEST(inbox.at("/notes/0/covered_for") == covered_for);
    }
    practice.database.execute(
        "UPDATE leave_cover SET starts_at = now() - interval '2 days', ends_at = now()");
    BOOST_TEST(tomas.get(whole_day).body.at("appointments").as_array().empty());
    BOOST_TEST(tomas.get("/inbox").at("/unrecorded_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_note_that_the_absent_therapist_has_begun_stays_theirs_to_sign)
{
    const auto session_id = add_session(maren, wren, -1);
    const auto note_id = maren
                             .post("/clients/" + wren + "/notes",
                                   R"({"session_id": ")" + session_id + R"(", "kind": "progress", "text": )" +
                                       json::to_text(cft_note("Two chairs.")) + "}")
                             .at("/note_id");
    name(maren, maren, tomas, 0, 7);

    BOOST_TEST(tomas.get("/inbox").at("/notes/0/note_id") == note_id);
    BOOST_TEST(tomas.post("/clients/" + wren + "/notes/" + note_id + "/signature", "{}", 1).status == 403);
}

BOOST_AUTO_TEST_CASE(before_the_first_day_and_after_the_last_the_cover_sees_nothing)
{
    name(maren, maren, tomas, 2, 7);
    BOOST_TEST(tomas.get("/clients/" + wren).status == 404);

    practice.database.execute(
        "UPDATE leave_cover SET starts_at = now() - interval '2 days', ends_at = now()");
    BOOST_TEST(tomas.get("/clients/" + wren).status == 404);
    practice.database.execute("UPDATE leave_cover SET ends_at = now() + interval '1 hour'");
    BOOST_TEST(tomas.get("/clients/" + wren).status == 200);
}

BOOST_AUTO_TEST_CASE(nobody_sees_through_the_cover_and_the_cover_sees_no_break_glass)
{
    auto ines = practice.sign_in("ines");
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              tomas.user_id() + "')");
    const auto his = add_client(ines, "Ash Thornbury");
    practice.database.execute("INSERT INTO care_team (client_id, user_id, capacity, ended_at) VALUES ('" +
                              his + "', '" + maren.user_id() +
                              "', 'break_glass', now() + interval '1 hour')");
    name(maren, maren, tomas, 0, 7);

    BOOST_TEST(maren.get("/clients/" + his).status == 200);
    BOOST_TEST(tomas.get("/clients/" + his).status == 404);
    BOOST_TEST(astrid.get("/clients/" + wren).status == 404);
}

BOOST_AUTO_TEST_CASE(a_cover_that_is_taken_back_ends_at_once)
{
    const auto id = name(petra, maren, tomas, 0, 7).at("/leave_covers/0/leave_cover_id");
    BOOST_TEST(tomas.post("/leave-covers/" + id + "/taking-back").status == 404);
    BOOST_TEST(tomas.get("/clients/" + wren).status == 200);

    BOOST_TEST(maren.post("/leave-covers/" + id + "/taking-back").status == 200);

    BOOST_TEST(tomas.get("/clients/" + wren).status == 404);
}

BOOST_AUTO_TEST_CASE(a_therapist_names_the_cover_of_their_own_caseload_and_of_no_other)
{
    const auto odile = practice.sign_in("odile", api::Role::assistant);
    BOOST_TEST(fault_at(name(tomas, maren, tomas, 0, 7), "therapist_id") != "");
    BOOST_TEST(fault_at(name(maren, maren, maren, 0, 7), "cover_id") != "");
    BOOST_TEST(fault_at(name(maren, maren, odile, 0, 7), "cover_id") != "");
    BOOST_TEST(fault_at(name(maren, maren, tomas, 7, 0), "ends_on") != "");
    BOOST_TEST(fault_at(name(maren, maren, tomas, -9, -3), "ends_on") != "");
    BOOST_TEST(fault_at(name(maren, maren, tomas, 0, 400), "ends_on") != "");
    BOOST_TEST(
        value_as(practice.database.connect_string(),
                 "SELECT set_config('attune.user_id', '" + tomas.user_id() +
                     "', true); INSERT INTO leave_cover (id, therapist_id, cover_id, starts_at, ends_at, "
                     "named_by) VALUES (gen_random_uuid(), '" +
                     maren.user_id() + "', '" + tomas.user_id() + "', now(), now() + interval '1 day', '" +
                     tomas.user_id() + "')") == "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()
