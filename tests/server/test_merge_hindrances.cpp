// What stands against making two records one, and against taking them apart again: each says what it is, and
// nothing is changed.
#include <algorithm>
#include <barrier>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/links_desk.hpp"
#include "tests/support/merge_desk.hpp"
#include "tests/support/note_texts.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct HindranceDesk : MergeDesk {
    // The comparison and the merge say the same, and nothing has moved.
    void refused(const std::string& words)
    {
        const auto answer = merge();
        BOOST_TEST(answer.status == 409);
        BOOST_TEST(says(answer, words), answer.reply.body);
        BOOST_TEST(maren.get(other_record).status == 200);
        BOOST_TEST(practice.database.number("SELECT count(*) FROM merged_row") == 0);
    }
    void not_undone(const Answer& merged, const std::string& words)
    {
        const auto answer = undo(merged);
        BOOST_TEST(answer.status == 409);
        BOOST_TEST(says(answer, words), answer.reply.body);
        BOOST_TEST(maren.get(other_record).status == 404);
        BOOST_TEST(practice.database.number("SELECT count(*) FROM record_merge WHERE undone_at IS NULL") ==
                   1);
    }
    std::string write_note(const std::string& session_id)
    {
        return maren
            .post(record + "/notes", R"({"session_id": ")" + session_id +
                                         R"(", "kind": "progress", "text": )" +
                                         json::to_text(free_note("Words.")) + '}')
            .at("/note_id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(merge_hindrances, HindranceDesk)

BOOST_AUTO_TEST_CASE(a_colleague_who_would_see_more_than_before)
{
    practice.sign_in("tomas");
    add_colleague(maren, wren, "tomas");
    BOOST_TEST(compare(maren, wren, again).at("/hindrances/0/hindrance") == "on_one_team");

    refused("The tomas is on the care team of one of the two alone.");

    add_colleague(maren, again, "tomas");
    BOOST_TEST(merge().status == 200);
}

BOOST_AUTO_TEST_CASE(who_sees_one_of_them_for_a_while_or_as_a_supervisor_merges_nothing)
{
    auto petra = practice.sign_in("petra", api::Role::lead);
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    auto tomas = practice.sign_in("tomas");
    petra.post("/supervision-pairs", R"({"supervisor_id": ")" + petra.user_id() + R"(", "supervisee_id": ")" +
                                         maren.user_id() + R"(", "supervises": true})");
    petra.post("/leave-covers", R"({"therapist_id": ")" + maren.user_id() + R"(", "cover_id": ")" +
                                    tomas.user_id() + R"(", "starts_on": ")" + day(0) + R"(", "ends_on": ")" +
                                    day(3) + "\"}");

    BOOST_TEST(merge(petra, wren, again).status == 403);
    const auto by_cover = merge(tomas, wren, again);
    BOOST_TEST(by_cover.status == 409);
    BOOST_TEST(says(by_cover, "Only who is on the care team of both to stay can do this."));
    BOOST_TEST(merge(astrid, wren, again).status == 403);
    BOOST_TEST(compare(tomas, wren, again).at("/hindrances/0/hindrance") == "not_on_both_teams");
    BOOST_TEST(maren.get(other_record).status == 200);
}

BOOST_AUTO_TEST_CASE(a_record_that_is_open_by_break_glass)
{
    auto tomas = practice.sign_in("tomas");
    practice.database.execute("UPDATE client SET reference = 'LP-2' WHERE id = '" + again + "'");
    const auto opened = tomas.post("/break-glasses", R"({"reference": "LP-2", "legal_name": "", "hours": 1,
        "reason": "Wren is at the door; Maren cannot be reached."})");
    BOOST_TEST_REQUIRE(opened.status == 200, opened.reply.body);

    refused("The tomas has one of the records open by break-glass until ");
    BOOST_TEST(merge(tomas, again, wren).status == 422);
}

BOOST_AUTO_TEST_CASE(what_a_person_has_but_once)
{
    add_session(maren, wren, -4);
    add_session(maren, again, -4);
    for (const auto& client : {record, other_record})
        maren.post(client + "/goals", R"({"text": "Ask for help", "agreed_on": ")" + day(-3) + "\"}");
    practice.database.execute(
        "INSERT INTO waiting_entry (id, client_id, waits_for, since, urgency, weekdays, day_parts, note, "
        "changed_by) "
        "SELECT gen_random_uuid(), id, 'group', '2026-01-05', 'soon', '[]', '[]', '', '" +
        maren.user_id() +
        "' FROM client; INSERT INTO service (id, name, kind, minutes, fee, taxed) VALUES "
        "('00000000-0000-0000-0000-0000000000cc', 'Fifty minutes', 'individual', 50, 8000, false); "
        "INSERT INTO client_fee (id, client_id, service_id, fee, valid_from, entered_by) SELECT "
        "gen_random_uuid(), id, '00000000-0000-0000-0000-0000000000cc', 4500, '2026-01-05', '" +
        maren.user_id() +
        "' FROM client; INSERT INTO invoice (id, client_id, kind, client_name, payer_name, payer_address, "
        "currency, "
        "drafted_by) SELECT gen_random_uuid(), id, 'invoice', 'W', 'W', '', 'GBP', '" +
        maren.user_id() + "' FROM client");

    for (const auto* words : {"Both have a session at the same time, ",
                              "Both have an open goal in the place of \"Ask for help\".",
                              "Both stand on the waiting list for the same.", "Both have a draft invoice.",
                              "Both have a fee of their own for \"Fifty minutes\""})
        refused(words);
}

BOOST_AUTO_TEST_CASE(details_that_were_changed_after_they_were_compared)
{
    const auto send = [&](long long row_version, const std::string& other_version) {
        return maren.post(
            record + "/merges",
            R"({"other_id": ")" + again + R"(", "other_row_version": )" + other_version + R"(, "taken": []})",
            row_version);
    };
    BOOST_TEST(send(7, "1").status == 412);
    const auto changed = send(1, "7");
    BOOST_TEST(changed.status == 409);
    BOOST_TEST(says(changed, "One of the records was changed meanwhile."));
    BOOST_TEST(send(1, "1").status == 200);
}

BOOST_AUTO_TEST_CASE(a_note_that_was_written_since_for_a_session_of_the_other)
{
    const auto session = add_session(maren, again, -4);
    const auto merged = merge();
    write_note(session);

    not_undone(merged, "A note was written since for a session that came from the other record.");
}

BOOST_AUTO_TEST_CASE(what_was_written_since_in_the_one_record_stays_in_it)
{
    const auto theirs = add_session(maren, again, -4);
    const auto merged = merge();
    const auto since = add_session(maren, wren, -1);
    write_note(since);
    give(wren, 9, -1);

    BOOST_TEST(undo(merged).status == 200);

    BOOST_TEST(maren.get(record).at("/sessions/0/session_id") == since);
    BOOST_TEST(maren.get(record).at("/notes/0/session_id") == since);
    BOOST_TEST(maren.get(other_record).at("/sessions/0/session_id") == theirs);
    BOOST_TEST(maren.get(other_record).at("/courses") == "[]");
}

BOOST_AUTO_TEST_CASE(a_formulation_that_was_saved_since)
{
    practice.database.execute(
        "INSERT INTO formulation (client_id, number, boxes, changed, saved_by) VALUES ('" + again +
        "', 1, '{}', '[]', '" + maren.user_id() + "')");
    const auto merged = merge();
    practice.database.execute(
        "INSERT INTO formulation (client_id, number, boxes, changed, saved_by) VALUES ('" + wren +
        "', 2, '{}', '[]', '" + maren.user_id() + "')");

    not_undone(merged, "The formulation was saved since.");
}

BOOST_AUTO_TEST_CASE(a_document_that_was_made_from_both)
{
    const auto form_id = give(again, 9, -4);
    const auto merged = merge();
    practice.database.execute(
        "INSERT INTO document (id, client_id, kind, title, pages, content, created_by, sha256, made_from) "
        "VALUES "
        "(gen_random_uuid(), '" +
        wren + "', 'progress_report', 'Progress report', 1, 'x', '" + maren.user_id() +
        R"(', repeat('0', 64), '[{"kind": "form", "id": ")" + form_id + R"(", "version": 1}]'))");

    not_undone(merged, "\"Progress report\" was written since, from what came from the other record.");
}

BOOST_AUTO_TEST_CASE(a_paper_of_a_formulation_that_came_from_the_other_record)
{
    practice.database.execute(
        "INSERT INTO formulation (client_id, number, boxes, changed, saved_by) VALUES ('" + again +
        "', 1, '{}', '[]', '" + maren.user_id() + "')");
    const auto merged = merge();
    practice.database.execute(
        "INSERT INTO document (id, client_id, kind, title, pages, content, created_by, sha256, made_from) "
        "VALUES "
        "(gen_random_uuid(), '" +
        wren + "', 'progress_report', 'Formulation', 1, 'x', '" + maren.user_id() +
        R"(', repeat('0', 64), '[{"kind": "formulation", "id": "", "version": 1}]'))");

    not_undone(merged, "\"Formulation\" was written since, from what came from the other record.");
}

BOOST_AUTO_TEST_CASE(a_later_merge_and_a_hold_that_was_placed_since)
{
    const auto merged = merge();
    practice.database.execute("UPDATE client SET reference = 'LP-3' WHERE id = '" +
                              add_client(maren, "W. Larkwhistle") + "'");
    const auto third = practice.database.value("SELECT id FROM client WHERE reference = 'LP-3'");
    const auto later = merge(maren, wren, third);
    BOOST_TEST_REQUIRE(later.status == 200, later.reply.body);
    BOOST_TEST(says(undo(merged), "LP-3 was merged into this record after it. Undo that merge first."));
    BOOST_TEST(undo(later).status == 200);
    maren.post(record + "/legal-holds", R"({"reason": "A claim"})");

    not_undone(merged, "A legal hold was placed on the record on ");
}

BOOST_AUTO_TEST_CASE(who_has_left_the_team_since_does_not_come_back_and_who_has_joined_does_not_join_both)
{
    auto tomas = practice.sign_in("tomas");
    auto bea = practice.sign_in("bea");
    add_colleague(maren, wren, "tomas");
    add_colleague(maren, again, "tomas");
    const auto merged = merge();
    maren.post(record + "/care-team/" + tomas.user_id() + "/ending", R"({"reason": "Done"})");
    add_colleague(maren, wren, "bea");

    BOOST_TEST(undo(tomas, merged).status == 404);
    BOOST_TEST(undo(bea, merged).status == 200);

    BOOST_TEST(maren.get(other_record).status == 200);
    BOOST_TEST(tomas.get(other_record).status == 404);
    BOOST_TEST(bea.get(other_record).status == 404);
}

BOOST_AUTO_TEST_CASE(an_unknown_merge_or_one_that_was_undone)
{
    const auto merged = merge();
    BOOST_TEST(undo(merged).status == 200);
    BOOST_TEST(undo(merged).status == 404);
    BOOST_TEST(maren.post(record + "/merges/" + wren + "/undone").status == 404);
    BOOST_TEST(maren.post(record + "/merges/x/undone").status == 404);
}

BOOST_AUTO_TEST_CASE(of_two_who_merge_at_once_one_is_let_in)
{
    std::barrier start{2};
    std::vector<int> statuses(2);
    const auto race = [&](std::size_t which) {
        auto caller = maren;
        start.arrive_and_wait();
        statuses[which] = (which == 0 ? merge(caller, wren, again) : merge(caller, again, wren)).status;
    };
    std::thread other{race, 1};
    race(0);
    other.join();

    BOOST_TEST(std::ranges::count(statuses, 200) == 1);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM record_merge") == 1);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client WHERE merged_into IS NULL") == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(merge_races, LinksDesk)

// The client sends a form at the moment at which the record is merged: it arrives in the one record.
BOOST_AUTO_TEST_CASE(a_form_that_is_sent_meanwhile_is_the_one_records)
{
    constexpr int rounds = 8;
    for (int round = 1; round <= rounds; ++round) {
        wren = add_client(therapist, "Wren Larkwistle");
        const auto kept = add_client(therapist, "Wren Larkwhistle");
        const auto token = "token of round " + std::to_string(round);
        BOOST_TEST_REQUIRE(make(phq9, token).status == 200);
        auto phone = browser();
        phone.post("/q/open/" + token);
        for (int item = 1; item <= 9; ++item)
            phone.post("/q/form/1/" + std::to_string(item), item < 9 ? "answer=1" : "answer=0");
        std::barrier start{2};
        std::thread client{[&] {
            start.arrive_and_wait();
            phone.post("/q/form/1/send");
        }};
        auto caller = therapist;
        start.arrive_and_wait();
        const auto merged =
            caller.post("/clients/" + kept + "/merges",
                        R"({"other_id": ")" + wren + R"(", "other_row_version": 1, "taken": []})", 1);
        client.join();

        BOOST_TEST(merged.status == 200, merged.reply.body);
        BOOST_TEST(phone.says("Thank you"), phone.body());
        BOOST_TEST(count("administration WHERE client_id = '" + kept + "'") == 1);
        BOOST_TEST(count("administration WHERE client_id = '" + wren + "'") == 0);
        BOOST_TEST(count("score WHERE client_id = '" + wren + "'") == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
