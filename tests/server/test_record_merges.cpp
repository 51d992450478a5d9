// Two records of one person become one: what is seen of it afterwards, and by whom; and what becomes of
// consents, holds and links.
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/links_desk.hpp"
#include "tests/support/merge_desk.hpp"
#include "tests/support/note_texts.hpp"

using namespace attune;
using namespace attune::tests;

BOOST_FIXTURE_TEST_SUITE(record_merges, MergeDesk)

BOOST_AUTO_TEST_CASE(both_are_laid_side_by_side_with_what_each_holds)
{
    add_session(maren, again, -3);
    give(again, 12, -3);
    maren.post(other_record + "/legal-holds", R"({"reason": "A claim"})");

    const auto compared = compare(maren, wren, again);

    BOOST_TEST(compared.at("/one/details/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(compared.at("/one/holds/sessions") == "0");
    BOOST_TEST(compared.at("/other/holds/sessions") == "1");
    BOOST_TEST(compared.at("/other/holds/forms") == "1");
    BOOST_TEST(compared.at("/other/last_contact_on") == day(-3));
    BOOST_TEST(compared.at("/other/held") == "true");
    BOOST_TEST(compared.at("/hindrances") == "[]");
    BOOST_TEST(practice.database.number("SELECT count(DISTINCT client_id) FROM audit_event WHERE action = "
                                        "'compare_records' AND NOT wrote") == 2);
}

BOOST_AUTO_TEST_CASE(only_ones_own_clients_are_compared_and_never_one_with_itself)
{
    auto tomas = practice.sign_in("tomas");
    const auto his = add_client(tomas);

    BOOST_TEST(fault_at(compare(maren, wren, his), "other_id") ==
               "There is no such client on your caseload.");
    BOOST_TEST(fault_at(compare(maren, his, wren), "client_id") ==
               "There is no such client on your caseload.");
    BOOST_TEST(fault_at(compare(maren, wren, wren), "other_id").starts_with("That is the same record."));
    BOOST_TEST(fault_at(compare(maren, wren, "x"), "other_id") ==
               "There is no such client on your caseload.");
}

BOOST_AUTO_TEST_CASE(the_charts_of_both_are_one)
{
    give(wren, 20, -30);
    give(again, 10, -7);
    add_session(maren, again, -7);

    const auto merged = merge();

    BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);
    const auto now = maren.get(record);
    BOOST_TEST(now.at("/courses/0/points/1/value") == "10");
    BOOST_TEST(now.at("/courses/0/since_first/from") == "20");
    BOOST_TEST(now.at("/sessions/0/number") == "1");
    BOOST_TEST(now.body.at("episodes").as_array().size() == 1U);
    BOOST_TEST(maren.get("/caseload").body.at("rows").as_array().size() == 1U);
    BOOST_TEST(maren.get(record + "/file").at("/merges/0/from_name") == "Wren Larkwistle");
    BOOST_TEST(maren.get(record + "/file").at("/merges/0/merged_by") == "The maren");

    undo(merged);

    BOOST_TEST(maren.get(record).body.at("courses").at(0).at("points").as_array().size() == 1U);
    BOOST_TEST(maren.get(other_record).at("/courses/0/points/0/value") == "10");
    BOOST_TEST(maren.get("/caseload").body.at("rows").as_array().size() == 2U);
    BOOST_TEST(maren.get(record + "/file").at("/merges") == "[]");
}

BOOST_AUTO_TEST_CASE(an_empty_detail_is_filled_and_a_chosen_one_is_taken)
{
    practice.database.execute("UPDATE client SET phone = '01632 960001' WHERE id = '" + again +
                              "'; UPDATE client SET email = 'wren@example.org' WHERE id = '" + wren +
                              "'; UPDATE client SET email = 'w@example.org', pronouns = 'they/them', address "
                              "= '1 Fell Lane' WHERE id = '" +
                              again + "'");

    const auto merged = merge(R"(["pronouns"])");

    const auto details = maren.get(record);
    BOOST_TEST(details.at("/client/details/phone") == "01632 960001");
    BOOST_TEST(details.at("/client/details/email") == "wren@example.org");
    BOOST_TEST(details.at("/client/details/address") == "1 Fell Lane");
    BOOST_TEST(details.at("/client/details/pronouns") == "they/them");

    auto changed = maren.put(
        record,
        R"({"details": {"reference": "LP-1", "legal_name": "Wren Larkwhistle", "preferred_name": "", "pronouns": "she/they",
            "born_on": "1990-02-03", "phone": "01632 960001", "email": "wren@example.org", "address": ""}})",
        std::stoll(version_of(wren)));
    BOOST_TEST_REQUIRE(changed.status == 200, changed.reply.body);
    undo(merged);

    BOOST_TEST(maren.get(record).at("/client/details/phone") == "");
    BOOST_TEST(maren.get(record).at("/client/details/pronouns") == "she/they");
    BOOST_TEST(maren.get(other_record).at("/client/details/pronouns") == "they/them");
}

BOOST_AUTO_TEST_CASE(the_closed_record_says_where_it_has_gone_to_who_may_know)
{
    auto tomas = practice.sign_in("tomas");
    auto ines = practice.sign_in("ines", api::Role::assistant);
    BOOST_TEST_REQUIRE(merge().status == 200);

    BOOST_TEST(says(maren.get(other_record), "merged into that of Wren Larkwhistle, LP-1"));
    BOOST_TEST(maren.get(other_record).status == 404);
    BOOST_TEST(maren
                   .post(other_record + "/life-events",
                         R"({"kind": "life", "text": "x", "started_on": ")" + day(-1) + "\"}")
                   .status == 404);
    BOOST_TEST(tomas.get(other_record).at("/detail") == "There is no such client on your caseload.");
    BOOST_TEST(ines.get("/contacts?typed=Larkwistle").body.at("contacts").as_array().empty());
    BOOST_TEST(ines.get("/contacts?typed=Larkwhistle").body.at("contacts").as_array().size() == 1U);
    BOOST_TEST(says(ines.get("/contacts/" + again), "merged into that of Wren Larkwhistle"));
}

BOOST_AUTO_TEST_CASE(both_records_tell_of_it_in_their_audit_trail_and_the_one_shows_both)
{
    auto tomas = practice.sign_in("tomas");
    auto bea = practice.sign_in("bea");
    give(again, 10, -7);
    const auto told = [&](const std::string& client_id) {
        return practice.database.value(
            "SELECT string_agg(action, ' ' ORDER BY id) FROM audit_event WHERE "
            "client_id = '" +
            client_id + "' AND action LIKE '%merge%'");
    };
    const auto seen_of_the_other = [&](const Caller& by) {
        return value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + by.user_id() +
                            "', true); SELECT count(*) > 1 FROM audit_event WHERE client_id = '" + again +
                            "'");
    };

    const auto merged = merge();
    add_colleague(maren, wren, "tomas");

    BOOST_TEST(told(wren) == "merge_records record_merged_here");
    BOOST_TEST(told(again) == "record_merged_away");
    BOOST_TEST(seen_of_the_other(tomas) == "t");
    BOOST_TEST(seen_of_the_other(bea) == "f");
    BOOST_TEST(undo(merged).status == 200);
    BOOST_TEST(told(wren) == "merge_records record_merged_here undo_merge merge_undone");
    BOOST_TEST(told(again) == "record_merged_away merge_undone");
    BOOST_TEST(seen_of_the_other(tomas) == "f");
}

BOOST_AUTO_TEST_CASE(a_consent_that_one_record_has_withdrawn_is_given_in_neither)
{
    maren.post(record + "/consents", consent("given", -60));
    maren.post(record + "/consents", consent("withdrawn", -50));
    maren.post(other_record + "/consents", consent("given", -3));
    BOOST_TEST(compare(maren, wren, again).at("/clashes/0/purpose") == "sharing_with_gp");

    const auto merged = merge();

    BOOST_TEST(standing_consent(wren) == "withdrawn");
    BOOST_TEST(undo(merged).status == 200);
    BOOST_TEST(standing_consent(wren) == "withdrawn");
    BOOST_TEST(standing_consent(again) == "given");
}

BOOST_AUTO_TEST_CASE(what_was_withdrawn_from_the_one_record_stays_withdrawn_in_both)
{
    maren.post(record + "/consents", consent("given", -60));
    maren.post(other_record + "/consents", consent("given", -3));
    maren.post(other_record + "/consents", consent("given", -3, "email_contact"));
    const auto merged = merge();
    maren.post(record + "/consents", consent("withdrawn", 0));
    maren.post(record + "/consents", consent("withdrawn", 0, "email_contact"));

    BOOST_TEST_REQUIRE(undo(merged).status == 200);

    BOOST_TEST(standing_consent(wren) == "withdrawn");
    BOOST_TEST(standing_consent(again) == "withdrawn");
    BOOST_TEST(practice.database.value("SELECT agreed FROM mail_consent WHERE client_id = '" + again +
                                       "' ORDER BY number DESC LIMIT 1") == "f");
}

BOOST_AUTO_TEST_CASE(both_legal_holds_stand_and_are_lifted_one_by_one)
{
    maren.post(record + "/legal-holds", R"({"reason": "A claim"})");
    maren.post(other_record + "/legal-holds", R"({"reason": "A court"})");
    BOOST_TEST_REQUIRE(merge().status == 200);

    const auto held = maren.get(record + "/file");
    BOOST_TEST(held.at("/retention/hold/reason") == "A claim");
    const auto lifted =
        maren.post(record + "/legal-holds/" + held.at("/retention/hold/legal_hold_id") + "/lifted",
                   R"({"reason": "Settled"})");

    BOOST_TEST(lifted.at("/hold/reason") == "A court");
}

BOOST_AUTO_TEST_CASE(a_private_note_stays_its_authors_alone)
{
    auto tomas = practice.sign_in("tomas");
    add_colleague(maren, wren, "tomas");
    add_colleague(maren, again, "tomas");
    const auto session = add_session(maren, again, -2);
    const auto note = tomas.post(other_record + "/notes", R"({"session_id": ")" + session +
                                                              R"(", "kind": "private_note", "text": )" +
                                                              json::to_text(free_note("Mine alone")) + '}');
    BOOST_TEST_REQUIRE(note.status == 200, note.reply.body);

    BOOST_TEST_REQUIRE(merge().status == 200);

    BOOST_TEST(tomas.get(record + "/notes/" + note.at("/note_id")).status == 200);
    BOOST_TEST(maren.get(record + "/notes/" + note.at("/note_id")).status == 404);
}

BOOST_AUTO_TEST_CASE(tags_of_both_are_the_clients)
{
    practice.database.execute("INSERT INTO client_tags (client_id, tags, set_by) VALUES ('" + wren +
                              R"(', '["group"]', ')" + maren.user_id() + "'), ('" + again +
                              R"(', '["evening", "group"]', ')" + maren.user_id() + "')");
    const auto merged = merge();
    BOOST_TEST(maren.get(record + "/file").at("/tags") == R"(["group","evening"])");
    undo(merged);
    BOOST_TEST(maren.get(record + "/file").at("/tags") == R"(["group"])");
}

BOOST_AUTO_TEST_CASE(what_the_practice_asks_besides_is_the_kept_records_and_what_the_other_held_is_told)
{
    const auto one = "00000000-0000-0000-0000-0000000000a1";
    const auto two = "00000000-0000-0000-0000-0000000000a2";
    practice.database.execute(
        "INSERT INTO own_field (id, name, kind, choices, hint, place, changed_by) SELECT f.id::uuid, f.name, "
        "'text', '[]', '', "
        "f.place, '" +
        maren.user_id() + "' FROM (VALUES ('" + one + "', 'Insurer', 1), ('" + two +
        "', 'Ward', 2)) f (id, name, place); "
        "INSERT INTO client_field (client_id, own_field_id, number, value, set_by) VALUES ('" +
        wren + "', '" + one + "', 1, 'Hollowmere', '" + maren.user_id() + "'), ('" + again + "', '" + one +
        "', 1, 'Bridge End', '" + maren.user_id() + "'), ('" + again + "', '" + two + "', 1, 'North', '" +
        maren.user_id() + "')");
    const auto standing = [&](int place) {
        return maren.get(record + "/file").at("/own_fields/" + std::to_string(place) + "/value");
    };

    const auto merged = merge();

    BOOST_TEST(standing(0) == "Hollowmere");
    BOOST_TEST(standing(1) == "North");
    const std::string of_insurer =
        "SELECT string_agg(value, ', ' ORDER BY number) FROM client_field WHERE client_id = '" + wren +
        "' AND own_field_id = '" + one + "'";
    BOOST_TEST(practice.database.value(of_insurer) == "Hollowmere, Bridge End, Hollowmere");

    BOOST_TEST(undo(merged).status == 200);
    BOOST_TEST(practice.database.value(of_insurer) == "Hollowmere");
    BOOST_TEST(standing(1).empty());
}

BOOST_AUTO_TEST_CASE(an_ended_episode_stands_before_the_one_that_goes_on)
{
    practice.database.execute(
        "UPDATE episode SET started_on = '2020-01-01', ended_on = '2020-06-01' WHERE client_id = '" + again +
        "'");
    const auto merged = merge();
    const auto now = maren.get(record);
    BOOST_TEST(now.at("/episodes/0/number") == "2");
    BOOST_TEST(now.at("/episodes/0/ended_on") == "");
    BOOST_TEST(now.at("/episodes/1/started_on") == "2020-01-01");
    undo(merged);
    BOOST_TEST(maren.get(record).at("/episodes/0/number") == "1");
    BOOST_TEST(maren.get(other_record).at("/episodes/0/number") == "1");
}

BOOST_AUTO_TEST_CASE(merged_records_are_merged_again_and_taken_apart_from_the_last)
{
    const auto third = add_client(maren, "W. Larkwhistle");
    give(third, 8, -5);
    const auto first = merge(maren, again, third);
    BOOST_TEST_REQUIRE(first.status == 200, first.reply.body);
    const auto second = merge();
    BOOST_TEST_REQUIRE(second.status == 200, second.reply.body);

    BOOST_TEST(says(maren.get("/clients/" + third), "merged into that of Wren Larkwhistle"));
    BOOST_TEST(maren.get(record).at("/courses/0/points/0/value") == "8");

    BOOST_TEST(undo(second).status == 200);
    BOOST_TEST(maren.post(other_record + "/merges/" + first.at("/merge_id") + "/undone").status == 200);
    BOOST_TEST(maren.get("/clients/" + third).at("/courses/0/points/0/value") == "8");
}

BOOST_AUTO_TEST_CASE(an_import_with_a_merged_record_is_not_taken_back)
{
    practice.database.execute(
        "INSERT INTO import (id, number, made_by, clients, administrations) OVERRIDING SYSTEM VALUE VALUES "
        "('00000000-0000-0000-0000-0000000000dd', 1, '" +
        maren.user_id() + "', 1, 0); UPDATE client SET import_id = '00000000-0000-0000-0000-0000000000dd'");
    BOOST_TEST_REQUIRE(merge().status == 200);
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM gone_on_since('00000000-0000-0000-0000-0000000000dd') "
                                 "WHERE what = 'a merged record'") == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(links_of_merged_records, LinksDesk)

BOOST_AUTO_TEST_CASE(a_link_goes_on_working_for_the_one_record)
{
    auto phone = started();
    phone.post("/q/form/1/1", "answer=2");
    const auto kept = add_client(therapist, "Wren Larkwhistle");
    practice.database.execute("UPDATE client SET born_on = '1990-05-01', preferred_name = 'Wren'");
    const auto version = practice.database.value("SELECT row_version FROM client WHERE id = '" + wren + "'");
    const auto merged = therapist.post(
        "/clients/" + kept + "/merges",
        R"({"other_id": ")" + wren + R"(", "other_row_version": )" + version + R"(, "taken": []})",
        practice.database.number("SELECT row_version FROM client WHERE id = '" + kept + "'"));
    BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);

    for (int item = 2; item <= 9; ++item)
        phone.post("/q/form/1/" + std::to_string(item), item < 9 ? "answer=1" : "answer=0");
    phone.post("/q/form/1/send");

    BOOST_TEST(phone.says("Thank you, Wren"));
    BOOST_TEST(therapist.get("/clients/" + kept + "/administrations?instrument=phq9")
                   .at("/administrations/0/given_as") == "by_link");
    const auto undone = therapist.post("/clients/" + kept + "/merges/" + merged.at("/merge_id") + "/undone");
    BOOST_TEST(undone.status == 409);
    BOOST_TEST(says(undone, "A form was sent since by a link that was made for the other record."));
    BOOST_TEST(count("administration WHERE client_id = '" + kept + "'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
