// What a day holds for a therapist: who comes with what they sent and what is due, what came in, and what
// waits.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"
#include "shared/json/write.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct TodayDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string client = "/clients/" + wren;

    static std::string midnight(int days_from_today)
    {
        return to_string(from_local({parse_day(day(days_from_today)).value(), 0, 0}));
    }
    std::string add_session_at_three(int days_from_today, const std::string& state)
    {
        return maren
            .post(client + "/sessions", R"({"starts_at": ")" + day(days_from_today) +
                                            R"(T15:00:00Z", "minutes": 50, "state": ")" + state + "\"}")
            .at("/session_id");
    }
    Answer read(Caller& who, int on = 0)
    {
        return who.get("/today?from=" + midnight(on) + "&until=" + midnight(on + 1));
    }
    // As if the form had come through a link: forms are append-only, but not to the superuser of a test.
    void sent_by_link()
    {
        practice.database.execute(
            "SET LOCAL session_replication_role = replica; UPDATE administration SET given_as = 'by_link'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(today, TodayDesk)

BOOST_AUTO_TEST_CASE(the_days_own_appointments_say_which_session_they_are)
{
    add_session(maren, wren, -7);
    add_session(maren, wren, 0, "booked");
    add_session(maren, wren, 1, "booked");

    const auto seen = read(maren);

    BOOST_TEST(seen.at("/appointments/0/attendances/0/client_id") == wren);
    BOOST_TEST(seen.at("/appointments/1") == "");
    BOOST_TEST(seen.at("/expected/0/client_id") == wren);
    BOOST_TEST(seen.at("/expected/0/session_number") == "2");
    BOOST_TEST(seen.at("/expected/1") == "");
}

BOOST_AUTO_TEST_CASE(who_comes_twice_in_a_day_has_a_number_and_a_note_for_each_session)
{
    const auto called_off = add_session(maren, wren, -1, "cancelled");
    const auto attended = add_session_at_three(-1, "attended");
    maren.post(client + "/notes", R"({"session_id": ")" + attended + R"(", "kind": "progress", "text": )" +
                                      json::to_text(cft_note("Two chairs.")) + "}");

    const auto seen = read(maren, -1);

    BOOST_TEST(seen.at("/expected/0/session_id") == called_off);
    BOOST_TEST(seen.at("/expected/0/session_number") == "0");
    BOOST_TEST(seen.at("/expected/0/note_signed") == "");
    BOOST_TEST(seen.at("/expected/1/session_id") == attended);
    BOOST_TEST(seen.at("/expected/1/session_number") == "1");
    BOOST_TEST(seen.at("/expected/1/note_signed") == "false");
}

BOOST_AUTO_TEST_CASE(what_is_due_stands_at_each_of_a_days_sessions)
{
    maren.put(
        client + "/schedule",
        R"({"measures": [{"instrument": "phq9", "rhythm": "every_nth_session", "every": 1, "stop": {}}]})",
        0);
    add_session(maren, wren, 0, "booked");
    add_session_at_three(0, "booked");

    BOOST_TEST(read(maren).at("/expected/0/due") == R"(["phq9"])");
    BOOST_TEST(read(maren).at("/expected/1/due") == R"(["phq9"])");
}

BOOST_AUTO_TEST_CASE(a_colleagues_day_is_not_mine_though_the_client_is)
{
    auto tomas = practice.sign_in("tomas");
    add_colleague(maren, wren, "tomas");
    add_session(maren, wren, 0, "booked");

    BOOST_TEST(read(tomas).at("/appointments/0") == "");
    BOOST_TEST(read(tomas).at("/expected/0") == "");
}

BOOST_AUTO_TEST_CASE(what_was_sent_since_the_session_before_is_named_and_what_is_due)
{
    maren.put(
        client + "/schedule",
        R"({"measures": [{"instrument": "phq9", "rhythm": "every_nth_session", "every": 1, "stop": {}}]})",
        0);
    add_session(maren, wren, -7);
    add_session(maren, wren, 0, "booked");
    BOOST_TEST(read(maren).at("/expected/0/sent") == "[]");
    BOOST_TEST(read(maren).at("/expected/0/due") == R"(["phq9"])");

    maren.post(client + "/administrations", form("phq9", phq9_of(12), 0));
    BOOST_TEST(read(maren).at("/expected/0/sent") == "[]");
    sent_by_link();

    BOOST_TEST(read(maren).at("/expected/0/sent") == R"(["phq9"])");
    BOOST_TEST(read(maren).at("/expected/0/due") == "[]");
}

BOOST_AUTO_TEST_CASE(a_score_that_came_in_is_judged_against_the_first)
{
    maren.post(client + "/administrations", form("phq9", phq9_of(20), -40));
    maren.post(client + "/administrations", form("phq9", phq9_of(9), 0));

    const auto seen = read(maren);

    BOOST_TEST(seen.at("/scores/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(seen.at("/scores/0/since_first/from") == "20");
    BOOST_TEST(seen.at("/scores/0/since_first/to") == "9");
    BOOST_TEST(seen.at("/scores/1") == "");
    practice.database.execute("UPDATE course SET latest_entered_at = '" + midnight(-1) + "'");
    BOOST_TEST(read(maren).at("/scores/0/instrument") == "phq9");
    practice.database.execute("UPDATE course SET latest_entered_at = timestamptz '" + midnight(-1) +
                              "' - interval '1 second'");
    BOOST_TEST(read(maren).at("/scores/0") == "");
}

BOOST_AUTO_TEST_CASE(a_note_waits_until_it_is_signed)
{
    const auto session_id = add_session(maren, wren, -3);
    BOOST_TEST(read(maren).at("/notes/0/session_id") == session_id);
    BOOST_TEST(read(maren).at("/notes/0/begun") == "false");
    BOOST_TEST(read(maren).at("/notes_waiting") == "1");
    const auto inbox = maren.get("/inbox");
    BOOST_TEST(inbox.at("/notes/0/session_id") == session_id);
    BOOST_TEST(inbox.at("/notes_waiting") == "1");
    BOOST_TEST(inbox.at("/owners/0/therapist_name") == "The maren");

    practice.database.execute(
        "INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by) "
        "SELECT gen_random_uuid(), client_id, id, 'progress', '{}', '" +
        maren.user_id() + "', '" + maren.user_id() + "' FROM session");
    BOOST_TEST(read(maren).at("/notes/0/begun") == "true");

    practice.database.execute("UPDATE note SET signed_at = now()");
    BOOST_TEST(read(maren).at("/notes/0") == "");
    BOOST_TEST(read(maren).at("/notes_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_risk_answer_stands_beside_who_comes_and_only_a_day_is_read)
{
    add_session(maren, wren, 0, "booked");
    maren.post(client + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,2]", 0));

    BOOST_TEST(read(maren).at("/expected/0/open_risk_flags") == "1");
    BOOST_TEST(maren.get("/today?from=" + midnight(0) + "&until=" + midnight(7)).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
