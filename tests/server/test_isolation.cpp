// What PostgreSQL itself keeps from whoever is not on a client's care team.
#include <algorithm>
#include <set>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// The tables with clients' data, by the catalogue: what names a client, the client, when they come, and
// stored replies.
constexpr auto protected_tables = R"sql(
    SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (c.relname IN ('client', 'idempotency', 'appointment')
           OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id'))
)sql";

// One row in each of them, all of one client.
constexpr auto one_row_everywhere = R"sql(
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000a', 'ada', 'Ada', 'therapist', 'x', decode(repeat('00', 32), 'hex'));
    SET LOCAL attune.user_id = '00000000-0000-0000-0000-00000000000a';
    INSERT INTO client (id, legal_name) VALUES ('00000000-0000-0000-0000-00000000000c', 'A Client');
    INSERT INTO care_team (client_id, user_id, capacity) SELECT c.id, u.id, 'responsible' FROM client c, user_account u;
    UPDATE client SET reference = 'now in client_history';
    INSERT INTO episode (id, client_id, number, started_on, therapist_id)
        SELECT gen_random_uuid(), client_id, 1, '2026-01-05', user_id FROM care_team;
    INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
        SELECT gen_random_uuid(), therapist_id, 'individual', now(), 50, 'recorded', therapist_id FROM episode;
    INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
        SELECT gen_random_uuid(), e.client_id, e.id, a.id, a.starts_at, a.minutes, a.standing, 'attended'
        FROM episode e, appointment a;
    INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, answers, entered_by)
        SELECT gen_random_uuid(), e.client_id, e.id, i.code, i.version, '2026-01-05', 'completed', '{1}', e.therapist_id
        FROM episode e, (SELECT * FROM instrument LIMIT 1) i;
    INSERT INTO score (administration_id, client_id, score, answered, missing, prorated)
        SELECT id, client_id, 'total', 1, 0, false FROM administration;
    INSERT INTO flag (id, client_id, administration_id, item, risk, seen_on, sentence)
        SELECT gen_random_uuid(), client_id, id, 1, 'self_harm', answered_on, 'A sentence.' FROM administration;
    INSERT INTO reassignment (administration_id, client_id, from_client_id, reason, reassigned_by)
        SELECT id, client_id, client_id, 'A reason.', entered_by FROM administration;
    INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by)
        SELECT gen_random_uuid(), s.client_id, s.id, 'progress', '{}', t.user_id, t.user_id FROM session s, care_team t;
    INSERT INTO note_addendum (id, client_id, note_id, text, author_id)
        SELECT gen_random_uuid(), client_id, id, 'Added.', author_id FROM note;
    DELETE FROM note_search WHERE id <> note_id;
    INSERT INTO note_cosignature (note_id, client_id, supervisor_id) SELECT id, client_id, author_id FROM note;
    INSERT INTO note_waiver (session_id, client_id, reason, waived_by)
        SELECT s.id, s.client_id, 'A reason.', t.user_id FROM session s, care_team t;
    INSERT INTO open_note (desktop, client_id, session_id, private, user_id, computer)
        SELECT 'a page of a computer', s.client_id, s.id, false, t.user_id, 'front-desk' FROM session s, care_team t;
    INSERT INTO schedule (episode_id, client_id, row_version, measures, set_by)
        SELECT id, client_id, 1, '[]', therapist_id FROM episode;
    INSERT INTO assignment (id, client_id, episode_id, exercise, minutes, days_per_week, set_on, set_by)
        SELECT gen_random_uuid(), e.client_id, e.id, x.code, 10, 7, '2026-01-05', e.therapist_id
        FROM episode e, (SELECT * FROM exercise LIMIT 1) x;
    INSERT INTO weekly_course (id, client_id, episode_id, course, name, group_name, weeks, ends_on, given_by)
        SELECT gen_random_uuid(), client_id, id, 'a course', 'A course', '', '[{}]', '2026-02-05', therapist_id FROM episode;
    INSERT INTO review (assignment_id, client_id, session_id, days_done, days_set, entered_by)
        SELECT a.id, a.client_id, s.id, 1, 7, a.set_by FROM assignment a, session s;
    INSERT INTO practice_log (id, client_id, assignment_id, practised_on, logged_by)
        SELECT gen_random_uuid(), client_id, id, set_on, set_by FROM assignment;
    INSERT INTO life_event (id, client_id, kind, text, started_on, changed_by)
        SELECT gen_random_uuid(), client_id, 'life', 'Moved house', '2026-01-05', user_id FROM care_team;
    INSERT INTO goal (id, client_id, place, text, agreed_on, changed_by)
        SELECT gen_random_uuid(), client_id, 1, 'Ask for help', '2026-01-05', user_id FROM care_team;
    INSERT INTO formulation (client_id, number, boxes, changed, saved_by)
        SELECT client_id, 1, '{}', '[]', user_id FROM care_team;
    INSERT INTO link (id, client_id, token_hash, sent_by, expires_at)
        SELECT gen_random_uuid(), client_id, decode(repeat('00', 32), 'hex'), user_id, now() + interval '1 day' FROM care_team;
    INSERT INTO link_form (link_id, client_id, place, instrument, version, language)
        SELECT l.id, l.client_id, 1, i.code, i.version, 'en-GB' FROM link l, (SELECT * FROM instrument LIMIT 1) i;
    INSERT INTO link_answer (link_id, client_id, place, item) SELECT link_id, client_id, place, 1 FROM link_form;
    INSERT INTO link_device (link_id, client_id, secret_hash)
        SELECT id, client_id, decode(repeat('01', 32), 'hex') FROM link;
    INSERT INTO safety_plan (client_id, number, contents, changed, saved_by)
        SELECT client_id, 1, '{}', '[]', user_id FROM care_team;
    INSERT INTO mail_consent (client_id, agreed) SELECT client_id, true FROM care_team;
    UPDATE episode SET problem = 'now in episode_history';
    INSERT INTO related_person (id, client_id, kind, emergency_contact, name, relation, phone, email, address, note, changed_by)
        SELECT gen_random_uuid(), client_id, 'gp', false, 'A GP', '', '', '', '', '', user_id FROM care_team;
    UPDATE related_person SET phone = 'now in related_person_history';
    INSERT INTO consent (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by)
        SELECT client_id, 'treatment', '', 'given', '', '2026-01-05', 'written', user_id FROM care_team;
    INSERT INTO own_field (id, name, kind, choices, hint, place, changed_by)
        SELECT gen_random_uuid(), 'Insurer', 'text', '[]', '', 1, user_id FROM care_team;
    INSERT INTO client_field (client_id, own_field_id, number, value, set_by)
        SELECT t.client_id, f.id, 1, 'A value', t.user_id FROM care_team t, own_field f;
    INSERT INTO client_tags (client_id, tags, set_by) SELECT client_id, '["group"]', user_id FROM care_team;
    INSERT INTO legal_hold (id, client_id, reason, placed_by)
        SELECT gen_random_uuid(), client_id, 'A claim', user_id FROM care_team;
    INSERT INTO mail (client_id, link_id, kind) SELECT client_id, id, 'invitation' FROM link;
    INSERT INTO link_token (token_hash, link_id, client_id, mail_id)
        SELECT decode(repeat('09', 32), 'hex'), link_id, client_id, id FROM mail;
    INSERT INTO care_plan (client_id, number, phase, targets, interventions, fears, changed, saved_by)
        SELECT client_id, 1, 1, '[]', '[]', '{}', '[]', user_id FROM care_team;
    INSERT INTO document (id, client_id, kind, title, pages, content, created_by, sha256)
        SELECT gen_random_uuid(), client_id, 'session_summary', 'A title', 1, 'x', user_id, repeat('0', 64) FROM care_team;
    INSERT INTO document_handout (id, document_id, client_id, recipient, way, given_on, recorded_by)
        SELECT gen_random_uuid(), id, client_id, 'A doctor', 'post', '2026-01-05', created_by FROM document;
    INSERT INTO service (id, name, kind, minutes, fee, taxed)
        VALUES ('00000000-0000-0000-0000-000000000005', 'A service', 'individual', 50, 8000, false);
    INSERT INTO client_fee (id, client_id, service_id, fee, valid_from, entered_by)
        SELECT gen_random_uuid(), t.client_id, s.id, 4500, '2026-01-05', t.user_id FROM care_team t, service s;
    INSERT INTO invoice_series VALUES ('2026-', 1, 1);
    INSERT INTO invoice (id, client_id, kind, client_name, payer_name, payer_address, currency, net, gross, drafted_by)
        SELECT gen_random_uuid(), client_id, 'invoice', 'A Client', 'A Payer', '', 'GBP', 8000, 8000, user_id FROM care_team;
    INSERT INTO invoice_line (invoice_id, client_id, place, description, quantity, unit_price, tax_rate)
        SELECT id, client_id, 1, 'A session', 1, 8000, 0 FROM invoice;
    UPDATE invoice SET state = 'issued', prefix = '2026-', issued_on = '2026-01-05', due_on = '2026-01-19', issuer = '{}',
        document_id = (SELECT id FROM document), issued_by = drafted_by;
    INSERT INTO payment (id, client_id, invoice_id, paid_on, amount, method, reference, recorded_by)
        SELECT gen_random_uuid(), client_id, id, '2026-01-06', 1000, 'cash', '', drafted_by FROM invoice;
    INSERT INTO client_attachment (id, client_id, title, paper, dated_on, name, kind, bytes, sha256, added_by)
        SELECT gen_random_uuid(), client_id, 'A letter', 'scanned_letter', '2026-01-05', 'a.pdf', 'pdf', 1, repeat('0', 64),
               user_id FROM care_team;
    INSERT INTO client_attachment_piece (attachment_id, client_id, number, content)
        SELECT id, client_id, 0, 'x' FROM client_attachment;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        SELECT user_id, 'read_client', client_id, 'done', false, 'r' FROM care_team;
    INSERT INTO waiting_entry (id, client_id, waits_for, since, urgency, weekdays, day_parts, note, changed_by)
        SELECT gen_random_uuid(), client_id, 'group', '2026-01-05', 'soon', '[]', '[]', '', user_id FROM care_team;
    INSERT INTO idempotency (user_id, key, fingerprint, reply) SELECT user_id, 'k', 'f', 'reply' FROM care_team;
    INSERT INTO break_glass (id, client_id, opened_by, reason, ends_at)
        SELECT gen_random_uuid(), client_id, user_id, 'A reason that is long.', now() + interval '1 hour' FROM care_team;
    INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired) SELECT id, client_id, now(), false FROM break_glass;
    INSERT INTO break_glass_sign_off (break_glass_id, client_id, signed_as, signed_by)
        SELECT id, client_id, 'responsible', opened_by FROM break_glass;
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000f', 'sam', 'Sam', 'supervisor', 'x', decode(repeat('00', 32), 'hex'));
    SET LOCAL session_replication_role = replica; -- the other record of a merge is not there
    INSERT INTO record_merge (id, client_id, from_client_id, from_reference, from_name, merged_by)
        SELECT gen_random_uuid(), client_id, '00000000-0000-0000-0000-0000000000c0', '', 'Another', user_id FROM care_team;
    INSERT INTO merged_row (merge_id, client_id, table_name, key) SELECT id, client_id, 'consent', '{}' FROM record_merge;
    SET LOCAL session_replication_role = origin;
    INSERT INTO agreed_action (id, client_id, supervisor_id, supervisee_id, text, due_on)
        SELECT gen_random_uuid(), client_id, '00000000-0000-0000-0000-00000000000f', user_id, 'An action.', '2026-01-05' FROM care_team;
)sql";

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (std::size_t start = 0; start < text.size(); start += word.size() + 1) {
        word = text.substr(start, text.find(' ', start) - start);
        words.push_back(word);
    }
    return words;
}

struct ProtectedTables {
    Database database;

    std::string names_where(const std::string& condition)
    {
        return database.value(
            std::string{"SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '') FROM ("} +
            protected_tables + ") t WHERE " + condition);
    }
    std::string count_as_app(const std::string& table, const std::string& user_id)
    {
        return value_as(database.connect_string(), "SELECT set_config('attune.user_id', '" + user_id +
                                                       "', true); SELECT count(*) FROM " + table);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(isolation, ProtectedTables)

BOOST_AUTO_TEST_CASE(every_table_with_clients_data_has_forced_row_level_security)
{
    BOOST_TEST(words_of(names_where("true")).size() >= 14U);
    BOOST_TEST(names_where("NOT relrowsecurity OR NOT relforcerowsecurity") == "");
}

BOOST_AUTO_TEST_CASE(every_table_with_clients_data_has_a_policy_for_each_command)
{
    for (const std::string command : {"r", "a", "w", "d"})
        BOOST_TEST(
            names_where("NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd = '" +
                        command + "')") == "");
}

// A table that comes later must be sorted in: into holds_import, or here, where an import makes its rows or
// they stand on rows that hold it.
BOOST_AUTO_TEST_CASE(every_table_with_clients_data_is_known_to_taking_an_import_back)
{
    BOOST_TEST(
        names_where("NOT EXISTS (SELECT FROM holds_import h WHERE h.table_name = t.relname)") ==
        "administration appointment audit_event care_team care_team_event client client_attachment_piece "
        "client_field course "
        "document_handout episode flag "
        "idempotency invoice_line "
        "link_answer link_device link_form link_token mail merged_row note note_addendum note_cosignature "
        "note_search note_waiver "
        "open_note payment practice_log reassignment related_person related_person_history review score "
        "waiting_step");
}

BOOST_AUTO_TEST_CASE(without_a_user_the_server_sees_no_row_and_their_therapist_sees_each)
{
    database.execute(one_row_everywhere);

    for (const auto& table : words_of(names_where("true"))) {
        BOOST_TEST_CONTEXT(table)
        {
            BOOST_TEST(database.number("SELECT count(*) FROM " + table) == 1);
            BOOST_TEST(value_as(database.connect_string(), "SELECT count(*) FROM " + table) == "0");
            BOOST_TEST(count_as_app(table, "") == "0");
            BOOST_TEST(count_as_app(table, "00000000-0000-0000-0000-00000000000b") == "0");
            BOOST_TEST(count_as_app(table, "00000000-0000-0000-0000-00000000000a") == "1");
        }
    }
}

// What a client does through a link sees that client alone, of all that its sender may see.
BOOST_AUTO_TEST_CASE(a_clients_own_act_sees_no_other_client_of_its_senders)
{
    database.execute(one_row_everywhere);
    const auto seen_by_link = [&](const std::string& table, const std::string& secret) {
        return value_as(database.connect_string(),
                        "SELECT count(*) FROM open_page(decode(repeat('" + secret +
                            "', 32), 'hex'), 'a test', false, 'r'); SELECT count(*) FROM " + table);
    };
    database.execute(R"sql(
        SET LOCAL attune.user_id = '00000000-0000-0000-0000-00000000000a';
        INSERT INTO client (id, legal_name) VALUES ('00000000-0000-0000-0000-00000000000d', 'Another');
        INSERT INTO care_team (client_id, user_id, capacity)
            SELECT '00000000-0000-0000-0000-00000000000d', id, 'responsible' FROM user_account WHERE username = 'ada';
        INSERT INTO link (id, client_id, token_hash, sent_by, expires_at)
            SELECT gen_random_uuid(), '00000000-0000-0000-0000-00000000000d', decode(repeat('02', 32), 'hex'), id,
                   now() + interval '1 day' FROM user_account WHERE username = 'ada';
        INSERT INTO link_device (link_id, client_id, secret_hash)
            SELECT id, client_id, decode(repeat('03', 32), 'hex') FROM link WHERE client_id::text LIKE '%d')sql");

    BOOST_TEST(count_as_app("client", "00000000-0000-0000-0000-00000000000a") == "2");
    for (const auto* table : {"client", "link", "care_team"})
        BOOST_TEST(seen_by_link(table, "03") == "1", table);
    for (const auto* table : {"note", "administration", "flag", "document", "session", "appointment"})
        BOOST_TEST(seen_by_link(table, "03") == "0", table);
    for (const auto* table : {"note", "session", "appointment"})
        BOOST_TEST(seen_by_link(table, "01") == "1", table);
    BOOST_TEST(seen_by_link("client", "99") == "0");
}

// Were the server wrong, this is what an assistant could still not see.
BOOST_AUTO_TEST_CASE(an_assistant_sees_who_clients_are_and_when_they_come_and_nothing_else)
{
    database.execute(one_row_everywhere);
    database.execute(R"sql(
        INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000e', 'ines', 'Ines', 'assistant', 'x', decode(repeat('00', 32), 'hex'));
        UPDATE session SET state = 'booked')sql");
    const std::string ines{"00000000-0000-0000-0000-00000000000e"};
    const std::set<std::string> theirs{"client", "session", "appointment", "waiting_entry", "waiting_step"};

    for (const auto& table : words_of(names_where("true")))
        BOOST_TEST(count_as_app(table, ines) == (theirs.contains(table) ? "1" : "0"), table);

    const auto changes = [&](const std::string& what) {
        return value_as(database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + ines + "', true); " + what);
    };
    const std::string one = " RETURNING 1";
    BOOST_TEST(changes("UPDATE client SET phone = '07700 900123'" + one) == "1");
    BOOST_TEST(changes("UPDATE session SET state = 'arrived'" + one) == "1");
    BOOST_TEST(changes("UPDATE session SET state = 'attended'" + one) == "refused: 42501");
    BOOST_TEST(changes("INSERT INTO client (id, legal_name) VALUES (gen_random_uuid(), 'X')") ==
               "refused: 42501");

    database.execute("UPDATE user_account SET disabled_at = now() WHERE username = 'ines'");
    for (const auto& table : theirs)
        BOOST_TEST(count_as_app(table, ines) == "0", table);
}

BOOST_AUTO_TEST_CASE(the_server_deletes_nothing_clinical_and_defines_nothing)
{
    for (const auto& table : words_of(names_where("true")))
        BOOST_TEST(value_as(database.connect_string(), "DELETE FROM " + table) == "refused: 42501", table);
    BOOST_TEST(value_as(database.connect_string(), "CREATE TABLE x ()") == "refused: 42501");
    BOOST_TEST(value_as(database.connect_string(), "ALTER TABLE client DISABLE ROW LEVEL SECURITY") ==
               "refused: 42501");
}

BOOST_AUTO_TEST_CASE(leaving_the_care_team_ends_what_a_user_sees)
{
    database.execute(one_row_everywhere);
    database.execute("UPDATE care_team SET ended_at = now()");

    BOOST_TEST(count_as_app("client", "00000000-0000-0000-0000-00000000000a") == "0");
    BOOST_TEST(count_as_app("note", "00000000-0000-0000-0000-00000000000a") == "0");
}

BOOST_AUTO_TEST_CASE(a_private_note_is_its_authors_alone)
{
    database.execute(one_row_everywhere);
    database.execute("UPDATE note SET kind = 'private_note'");
    database.execute(
        "INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key) "
        "VALUES ('00000000-0000-0000-0000-00000000000b', 'bea', 'Bea', 'lead', 'x', decode(repeat('00', 32), "
        "'hex')); "
        "INSERT INTO care_team (client_id, user_id, capacity) SELECT id, "
        "'00000000-0000-0000-0000-00000000000b', "
        "'member' FROM client");

    BOOST_TEST(count_as_app("session", "00000000-0000-0000-0000-00000000000b") == "1");
    BOOST_TEST(count_as_app("note", "00000000-0000-0000-0000-00000000000b") == "0");
    BOOST_TEST(count_as_app("note", "00000000-0000-0000-0000-00000000000a") == "1");
}

BOOST_AUTO_TEST_CASE(another_therapists_client_is_answered_like_an_unknown_one)
{
    ProbedPractice practice;
    auto ada = practice.sign_in("ada");
    auto bea = practice.sign_in("bea");
    const auto client = practice.add_client(ada.user_id());
    const auto path_of = [](const std::string& id) { return "/clients/" + id + "/probe"; };
    const auto ask = [&](const std::string& id) {
        auto request = bea.request("GET", path_of(id));
        request.request_id = "r";
        return bea.send(request);
    };

    const auto another = ask(client);

    BOOST_TEST(another.status == 404);
    BOOST_TEST(another.reply.body == ask("11111111-2222-3333-4444-555555555555").reply.body);
    BOOST_TEST(another.reply.body == ask("not-an-id").reply.body);
    BOOST_TEST(bea.post(path_of(client), R"({"reference": "hers"})").status == 404);
    BOOST_TEST(ada.get(path_of(client)).at("/reference") == "");
}

BOOST_AUTO_TEST_CASE(ten_thousand_alternating_users_on_four_connections_never_cross)
{
    ProbedPractice practice{4};
    std::vector<Caller> callers;
    std::vector<std::string> clients;
    for (int i = 0; i < 10; ++i) {
        callers.push_back(practice.sign_in("user" + std::to_string(i)));
        clients.push_back(practice.add_client(callers.back().user_id()));
    }
    std::atomic<int> asked{0};
    std::atomic<int> crossings{0};
    const auto ask = [&] {
        for (int i = asked++; i < 10'000; i = asked++) {
            const auto own = static_cast<std::size_t>(i % 10);
            const auto whose = static_cast<std::size_t>(i % 7 == 0 ? (i + 1) % 10 : i % 10);
            const auto answer = callers[own].get("/clients/" + clients[whose] + "/probe");
            const bool right =
                own == whose ? answer.at("/user_id") == callers[own].user_id() : answer.status == 404;
            crossings += right ? 0 : 1;
        }
    };

    std::vector<std::thread> desktops;
    for (int i = 0; i < 4; ++i)
        desktops.emplace_back(ask);
    for (auto& desktop : desktops)
        desktop.join();

    BOOST_TEST(crossings == 0);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event") == 10'000);
}

BOOST_AUTO_TEST_SUITE_END()
