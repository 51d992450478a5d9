// What waits for a person until it is done: notes for whoever can sign them, appointments of which nobody
// said what became of them, co-signatures, and links that nobody opens.
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct WaitingDesk {
    Practice practice;
    Caller petra = practice.sign_in("petra", api::Role::lead);
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);
    std::string client = "/clients/" + wren;

    Answer begin(Caller& author, const std::string& session_id, const std::string& kind = "progress")
    {
        return author.post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" + kind +
                                                  R"(", "text": )" + json::to_text(cft_note("Two chairs.")) +
                                                  "}");
    }
    Answer sign(Caller& by, const std::string& note_id)
    {
        return by.post(client + "/notes/" + note_id + "/signature", "{}", 1);
    }
    Answer waive(Caller& by, const std::string& session_id, const std::string& reason)
    {
        return by.post(client + "/sessions/" + session_id + "/note-waiver",
                       R"({"reason": ")" + reason + "\"}");
    }
    void hand_over(const std::string& client_id)
    {
        petra.post("/caseload-handovers", R"({"from_id": ")" + maren.user_id() + R"(", "to_id": ")" +
                                              tomas.user_id() + R"(", "client_ids": [")" + client_id +
                                              R"("], "reason": "Maren leaves."})");
    }
    static std::string waiting(Caller& who) { return who.get("/inbox").at("/notes_waiting"); }
    // As if everything had happened so much earlier: the booking too.
    void let_pass(const std::string& interval)
    {
        practice.database.execute(
            "SET session_replication_role = replica; UPDATE appointment SET starts_at = starts_at - interval "
            "'" +
            interval + "', booked_at = booked_at - interval '" + interval +
            "'; UPDATE session SET starts_at = starts_at - interval '" + interval +
            "'; SET session_replication_role = origin");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(waiting_work, WaitingDesk)

BOOST_AUTO_TEST_CASE(a_note_that_a_colleague_has_begun_waits_for_its_author_and_not_for_who_held_the_session)
{
    add_colleague(maren, wren, "tomas");
    const auto session_id = add_session(maren, wren, -1);
    BOOST_TEST(waiting(maren) == "1");

    const auto note_id = begin(tomas, session_id).at("/note_id");

    BOOST_TEST(waiting(maren) == "0");
    BOOST_TEST(tomas.get("/inbox").at("/notes/0/note_id") == note_id);
    BOOST_TEST(tomas.get("/inbox").at("/notes/0/left_by") == "");
    BOOST_TEST(sign(maren, note_id).status == 403);
    BOOST_TEST(sign(tomas, note_id).status == 200);
    BOOST_TEST(waiting(tomas) == "0");
}

BOOST_AUTO_TEST_CASE(no_time_lets_a_session_without_a_note_fall_out_of_sight)
{
    const auto session_id = add_session(maren, wren, -1);
    let_pass("400 days");

    BOOST_TEST(maren.get("/inbox").at("/notes/0/session_id") == session_id);
    BOOST_TEST(maren.get("/inbox").at("/notes/0/begun") == "false");
}

BOOST_AUTO_TEST_CASE(a_history_brought_along_asks_for_no_notes_but_a_booking_recorded_late_does)
{
    add_session(maren, wren, -40);
    BOOST_TEST(waiting(maren) == "0");

    const auto session_id = add_session(maren, wren, -1, "booked");
    let_pass("40 days");
    maren.put(client + "/sessions/" + session_id,
              R"({"starts_at": ")" + ten_o_clock(-41) + R"(", "minutes": 50, "state": "attended"})", 1);

    BOOST_TEST(waiting(maren) == "1");
}

BOOST_AUTO_TEST_CASE(no_note_will_be_written_is_said_with_a_reason_that_stays)
{
    const auto session_id = add_session(maren, wren, -1);
    add_colleague(maren, wren, "tomas");
    BOOST_TEST(!fault_at(waive(maren, session_id, " "), "reason").empty());
    BOOST_TEST(waive(tomas, session_id, "Not mine to say.").status == 409);

    BOOST_TEST(waive(maren, session_id, "A call of two minutes.").at("/reason") == "A call of two minutes.");

    BOOST_TEST(waiting(maren) == "0");
    BOOST_TEST(tomas.get(client).at("/note_waivers/0/waived_by") == "The maren");
    BOOST_TEST(waive(maren, session_id, "Again.").status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'waive_note' AND "
                                        "outcome = 'done' AND client_id = '" +
                                        wren + "'") == 1);
    BOOST_TEST(begin(maren, session_id).status == 200);
    BOOST_TEST(waiting(maren) == "1");
}

BOOST_AUTO_TEST_CASE(a_session_that_did_not_take_place_after_all_waits_no_longer)
{
    const auto session_id = add_session(maren, wren, -1);
    maren.put(client + "/sessions/" + session_id,
              R"({"starts_at": ")" + ten_o_clock(-1) + R"(", "minutes": 50, "state": "did_not_attend"})", 1);

    BOOST_TEST(waiting(maren) == "0");
}

BOOST_AUTO_TEST_CASE(what_a_former_colleague_left_unsigned_falls_to_the_new_therapist_who_takes_it_over)
{
    const auto session_id = add_session(maren, wren, -1);
    const auto note_id = begin(maren, session_id).at("/note_id");
    const auto preview = petra.get("/caseload-handovers?from_id=" + maren.user_id());
    BOOST_TEST(preview.at("/clients/0/unsigned_notes") == "1");
    BOOST_TEST(sign(tomas, note_id).status == 404);

    hand_over(wren);

    BOOST_TEST(waiting(maren) == "0");
    BOOST_TEST(tomas.get("/inbox").at("/notes/0/left_by") == "The maren");
    BOOST_TEST(tomas.get(client).at("/notes/0/may_take_over") == "true");
    const auto signed_note = sign(tomas, note_id);
    BOOST_TEST(signed_note.at("/taken_over_by") == "The tomas");
    BOOST_TEST(signed_note.at("/author_name") == "The maren");
    BOOST_TEST(signed_note.at("/intact") == "true");
    BOOST_TEST(waiting(tomas) == "0");
}

BOOST_AUTO_TEST_CASE(what_somebody_may_sign_no_more_falls_to_the_responsible_therapist_and_to_no_other_member)
{
    add_colleague(maren, wren, "tomas");
    begin(tomas, add_session(maren, wren, -1));
    add_session(maren, wren, -2);
    const auto role = [&](const Caller& of, const std::string& becomes) {
        practice.database.execute("UPDATE user_account SET role = '" + becomes + "' WHERE id = '" +
                                  of.user_id() + "'");
    };

    role(tomas, "supervisor");
    BOOST_TEST(waiting(maren) == "2");

    // The session that awaits its note is Maren's, who may sign none any more.
    role(tomas, "therapist");
    role(maren, "supervisor");
    BOOST_TEST(waiting(tomas) == "1");
}

BOOST_AUTO_TEST_CASE(the_database_takes_nobodys_signature_for_somebody_who_can_sign)
{
    add_colleague(maren, wren, "tomas");
    const auto note_id = begin(maren, add_session(maren, wren, -1)).at("/note_id");
    const auto as_tomas = [&](const std::string& change) {
        return value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + tomas.user_id() +
                            "', true); UPDATE note SET " + change + " WHERE id = '" + note_id + "'");
    };

    BOOST_TEST(as_tomas("signed_at = now()") == "refused: 42501");
    BOOST_TEST(as_tomas("signed_at = now(), taken_over_by = '" + tomas.user_id() + "'") == "refused: 42501");
}

BOOST_AUTO_TEST_CASE(an_appointment_that_is_over_waits_until_somebody_says_what_became_of_it)
{
    add_session(maren, wren, 1, "booked");
    const auto session_id = add_session(maren, wren, -1, "booked");

    BOOST_TEST(maren.get("/inbox").at("/unrecorded/0/session_id") == session_id);
    BOOST_TEST(maren.get("/inbox").at("/unrecorded_waiting") == "1");
    BOOST_TEST(tomas.get("/inbox").at("/unrecorded_waiting") == "0");
    hand_over(wren);
    BOOST_TEST(maren.get("/inbox").at("/unrecorded_waiting") == "0");
    BOOST_TEST(tomas.get("/inbox").at("/unrecorded/0/session_id") == session_id);
    tomas.put(client + "/sessions/" + session_id,
              R"({"starts_at": ")" + ten_o_clock(-1) + R"(", "minutes": 50, "state": "did_not_attend"})", 1);

    BOOST_TEST(tomas.get("/inbox").at("/unrecorded_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(what_a_supervisee_has_signed_waits_for_the_supervisor_until_it_is_co_signed)
{
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "', now(), now())");
    const auto note_id = begin(maren, add_session(maren, wren, -1)).at("/note_id");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");
    sign(maren, note_id);

    BOOST_TEST(astrid.get("/inbox").at("/to_cosign/0/note_id") == note_id);
    BOOST_TEST(astrid.get("/inbox").at("/to_cosign/0/signed_by") == "The maren");
    BOOST_TEST(maren.get("/inbox").at("/cosign_waiting") == "0");
    astrid.post(client + "/notes/" + note_id + "/cosignature");

    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_link_that_nobody_opens_waits_from_the_day_after)
{
    practice.database.execute(
        "INSERT INTO link (id, client_id, token_hash, sent_by, expires_at) VALUES "
        "(gen_random_uuid(), '" +
        wren + "', decode(repeat('01', 32), 'hex'), '" + maren.user_id() + "', now() + interval '7 days')");
    BOOST_TEST(maren.get("/inbox").at("/links_waiting") == "0");
    practice.database.execute(
        "SET session_replication_role = replica; UPDATE link SET made_at = now() - interval '25 hours'; "
        "SET session_replication_role = origin");

    BOOST_TEST(maren.get("/inbox").at("/links/0/client_id") == wren);
    BOOST_TEST(maren.get("/inbox").at("/links/0/left_by") == "");
    BOOST_TEST(maren.get("/inbox").at("/links/0/opens") == "true");
    BOOST_TEST(tomas.get("/inbox").at("/links_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_link_that_a_former_colleague_sent_falls_to_the_new_therapist_and_opens_no_more)
{
    practice.database.execute(
        "INSERT INTO link (id, client_id, token_hash, sent_by, expires_at) VALUES "
        "(gen_random_uuid(), '" +
        wren + "', decode(repeat('01', 32), 'hex'), '" + maren.user_id() + "', now() + interval '23 hours')");

    hand_over(wren);

    BOOST_TEST(maren.get("/inbox").at("/links_waiting") == "0");
    const auto seen = tomas.get("/inbox");
    BOOST_TEST(seen.at("/links/0/client_id") == wren);
    BOOST_TEST(seen.at("/links/0/left_by") == "The maren");
    BOOST_TEST(seen.at("/links/0/opens") == "false");
    const auto today = tomas.get("/today?from=" + ten_o_clock(0) + "&until=" + ten_o_clock(1));
    BOOST_TEST(today.at("/links/0/client_id") == wren);
}

BOOST_AUTO_TEST_SUITE_END()
