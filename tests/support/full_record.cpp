#include "tests/support/full_record.hpp"

#include <utility>

namespace attune::tests {

namespace {

// %C the client, %U the user, %N the number.
constexpr auto one_row_everywhere = R"sql(
    SET LOCAL attune.user_id = '%U';
    UPDATE client SET pronouns = 'they/them' WHERE id = '%C';
    UPDATE episode SET referred_by = 'Dr Ash' WHERE client_id = '%C';
    INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
        VALUES ('0000000%N-0000-0000-0000-0000000000aa', '%U', 'individual', '2026-01-0%N 10:00Z', 50, 'recorded', '%U');
    INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
        SELECT '0000000%N-0000-0000-0000-0000000000bb', e.client_id, e.id, a.id, a.starts_at, a.minutes, a.standing, 'attended'
        FROM episode e, appointment a WHERE e.client_id = '%C' AND a.id = '0000000%N-0000-0000-0000-0000000000aa';
    INSERT INTO administration (id, client_id, episode_id, session_id, instrument, version, answered_on, state, answers, entered_by)
        SELECT gen_random_uuid(), s.client_id, s.episode_id, s.id, 'phq9', 1, '2026-01-0%N', 'completed',
               '{1,1,1,1,1,1,1,1,1}', '%U'
        FROM session s WHERE s.client_id = '%C';
    INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated)
        SELECT id, client_id, 'total', 9, 9, 0, false FROM administration WHERE client_id = '%C';
    INSERT INTO flag (id, client_id, administration_id, item, risk, seen_on, sentence)
        SELECT gen_random_uuid(), client_id, id, 9, 'self_harm', answered_on, 'A sentence.' FROM administration WHERE client_id = '%C';
    INSERT INTO reassignment (administration_id, client_id, from_client_id, reason, reassigned_by)
        SELECT id, client_id, client_id, 'A reason.', '%U' FROM administration WHERE client_id = '%C';
    INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by, signed_at)
        SELECT gen_random_uuid(), s.client_id, s.id, 'progress', '{}', '%U', '%U', now() FROM session s WHERE s.client_id = '%C';
    INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by)
        SELECT gen_random_uuid(), s.client_id, s.id, 'private_note', '{}', '%U', '%U' FROM session s WHERE s.client_id = '%C';
    INSERT INTO note_addendum (id, client_id, note_id, text, author_id)
        SELECT gen_random_uuid(), client_id, id, 'Added.', author_id FROM note WHERE client_id = '%C' AND kind = 'progress';
    INSERT INTO note_cosignature (note_id, client_id, supervisor_id)
        SELECT id, client_id, author_id FROM note WHERE client_id = '%C' AND kind = 'progress';
    INSERT INTO note_waiver (session_id, client_id, reason, waived_by)
        SELECT s.id, s.client_id, 'A reason.', '%U' FROM session s WHERE s.client_id = '%C';
    INSERT INTO open_note (desktop, client_id, session_id, private, user_id, computer)
        SELECT 'a page of desktop %N', s.client_id, s.id, false, '%U', 'front-desk' FROM session s WHERE s.client_id = '%C';
    INSERT INTO schedule (episode_id, client_id, row_version, measures, set_by)
        SELECT id, client_id, 1, '[]', '%U' FROM episode WHERE client_id = '%C';
    INSERT INTO weekly_course (id, client_id, episode_id, course, name, group_name, weeks, ends_on, given_by)
        SELECT gen_random_uuid(), client_id, id, 'a course', 'A course', '', '[{}]', '2026-02-05', '%U' FROM episode
        WHERE client_id = '%C';
    INSERT INTO assignment (id, client_id, episode_id, session_id, exercise, minutes, days_per_week, set_on, set_by, weekly_course_id)
        SELECT gen_random_uuid(), s.client_id, s.episode_id, s.id, x.code, 10, 7, '2026-01-05', '%U', w.id
        FROM session s JOIN weekly_course w ON w.client_id = s.client_id, (SELECT code FROM exercise ORDER BY code LIMIT 1) x
        WHERE s.client_id = '%C';
    INSERT INTO review (assignment_id, client_id, session_id, days_done, days_set, entered_by)
        SELECT id, client_id, session_id, 1, 7, '%U' FROM assignment WHERE client_id = '%C';
    INSERT INTO practice_log (id, client_id, assignment_id, practised_on, logged_by)
        SELECT gen_random_uuid(), client_id, id, set_on, '%U' FROM assignment WHERE client_id = '%C';
    INSERT INTO life_event (id, client_id, kind, text, started_on, changed_by)
        VALUES (gen_random_uuid(), '%C', 'life', 'Moved house', '2026-01-05', '%U');
    INSERT INTO goal (id, client_id, place, text, agreed_on, changed_by)
        VALUES (gen_random_uuid(), '%C', %N, 'Ask for help', '2026-01-05', '%U');
    INSERT INTO formulation (client_id, number, boxes, changed, saved_by)
        SELECT '%C', n, '{}', '[]', '%U' FROM generate_series(1, 3) n;
    INSERT INTO safety_plan (client_id, number, contents, changed, saved_by)
        SELECT '%C', n, '{}', '[]', '%U' FROM generate_series(1, 3) n;
    INSERT INTO care_plan (client_id, number, phase, targets, interventions, fears, changed, saved_by)
        SELECT '%C', n, 1, '[]', '[]', '{}', '[]', '%U' FROM generate_series(1, 3) n;
    INSERT INTO link (id, client_id, token_hash, sent_by, expires_at)
        VALUES (gen_random_uuid(), '%C', decode(repeat('0%N', 32), 'hex'), '%U', now() + interval '1 day');
    INSERT INTO link_form (link_id, client_id, place, instrument, version, language)
        SELECT id, client_id, 1, 'phq9', 1, 'en-GB' FROM link WHERE client_id = '%C';
    INSERT INTO link_answer (link_id, client_id, place, item) SELECT id, client_id, 1, 1 FROM link WHERE client_id = '%C';
    INSERT INTO link_device (link_id, client_id, secret_hash)
        SELECT id, client_id, decode(repeat('1%N', 32), 'hex') FROM link WHERE client_id = '%C';
    INSERT INTO mail (client_id, link_id, kind) SELECT client_id, id, 'invitation' FROM link WHERE client_id = '%C';
    INSERT INTO link_token (token_hash, link_id, client_id, mail_id)
        SELECT decode(repeat('2%N', 32), 'hex'), link_id, client_id, id FROM mail WHERE client_id = '%C';
    INSERT INTO mail_consent (client_id, agreed) VALUES ('%C', true);
    INSERT INTO consent (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by)
        VALUES ('%C', 'treatment', '', 'given', '', '2026-01-05', 'written', '%U');
    INSERT INTO client_tags (client_id, tags, set_by) VALUES ('%C', '["group"]', '%U');
    INSERT INTO own_field (id, name, kind, choices, hint, place, changed_by)
        VALUES ('00000000-0000-0000-0000-0000000000dd', 'Insurance', 'text', '[]', '', 1, '%U') ON CONFLICT DO NOTHING;
    INSERT INTO client_field (client_id, own_field_id, number, value, set_by)
        VALUES ('%C', '00000000-0000-0000-0000-0000000000dd', 1, 'Number %N', '%U');
    INSERT INTO legal_hold (id, client_id, reason, placed_by) VALUES (gen_random_uuid(), '%C', 'A claim', '%U');
    INSERT INTO related_person (id, client_id, kind, emergency_contact, name, relation, phone, email, address, note, changed_by)
        VALUES (gen_random_uuid(), '%C', 'gp', false, 'A GP', '', '', '', '', '', '%U');
    UPDATE related_person SET phone = 'now in related_person_history' WHERE client_id = '%C';
    INSERT INTO document (id, client_id, kind, title, session_id, pages, content, created_by, sha256, made_from)
        SELECT gen_random_uuid(), client_id, 'session_summary', 'A title', id, 1, 'x', '%U', repeat('0', 64),
               jsonb_build_array(jsonb_build_object('kind', 'session', 'id', id, 'version', 1),
                                 jsonb_build_object('kind', 'care_plan', 'id', '', 'version', 2))
        FROM session WHERE client_id = '%C';
    INSERT INTO document_handout (id, document_id, client_id, recipient, way, given_on, recorded_by)
        SELECT gen_random_uuid(), id, client_id, 'A doctor', 'post', '2026-01-05', '%U' FROM document WHERE client_id = '%C';
    INSERT INTO service (id, name, kind, minutes, fee, taxed)
        VALUES ('0000000%N-0000-0000-0000-0000000000cc', 'Service %N', 'individual', 50, 8000, false);
    INSERT INTO client_fee (id, client_id, service_id, fee, valid_from, entered_by)
        VALUES (gen_random_uuid(), '%C', '0000000%N-0000-0000-0000-0000000000cc', 4500, '2026-01-05', '%U');
    INSERT INTO invoice_series VALUES ('2026-', 1, 1) ON CONFLICT DO NOTHING;
    INSERT INTO invoice (id, client_id, kind, client_name, payer_name, payer_address, currency, net, gross, drafted_by)
        VALUES (gen_random_uuid(), '%C', 'invoice', 'A Client', 'A Payer', '', 'GBP', 8000, 8000, '%U');
    INSERT INTO invoice_line (invoice_id, client_id, place, description, quantity, unit_price, tax_rate, session_id, holds_session)
        SELECT i.id, i.client_id, 1, 'A session', 1, 8000, 0, s.id, true
        FROM invoice i JOIN session s ON s.client_id = i.client_id WHERE i.client_id = '%C';
    UPDATE invoice SET state = 'issued', prefix = '2026-', issued_on = '2026-01-05', due_on = '2026-01-19', issuer = '{}',
        document_id = (SELECT id FROM document WHERE client_id = '%C'), issued_by = drafted_by WHERE client_id = '%C';
    INSERT INTO payment (id, client_id, invoice_id, paid_on, amount, method, reference, recorded_by)
        SELECT gen_random_uuid(), client_id, id, '2026-01-06', 1000, 'cash', '', '%U' FROM invoice WHERE client_id = '%C';
    INSERT INTO client_attachment (id, client_id, note_id, title, paper, dated_on, name, kind, bytes, sha256, added_by)
        SELECT gen_random_uuid(), client_id, id, 'A letter', 'scanned_letter', '2026-01-05', 'a.pdf', 'pdf', 1, repeat('0', 64), '%U'
        FROM note WHERE client_id = '%C' AND kind = 'progress';
    INSERT INTO client_attachment_piece (attachment_id, client_id, number, content)
        SELECT id, client_id, 0, 'x' FROM client_attachment WHERE client_id = '%C';
    INSERT INTO waiting_entry (id, client_id, waits_for, since, urgency, weekdays, day_parts, note, changed_by)
        VALUES (gen_random_uuid(), '%C', (ARRAY['group', 'another_time', 'first_appointment'])[%N], '2026-01-05', 'soon', '[]', '[]',
                '', '%U');
    INSERT INTO break_glass (id, client_id, opened_by, reason, opened_at, ends_at)
        VALUES (gen_random_uuid(), '%C', '%U', 'A reason that is long.', now() - interval '2 hours', now() - interval '1 hour');
    INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired)
        SELECT id, client_id, now(), false FROM break_glass WHERE client_id = '%C';
    INSERT INTO break_glass_sign_off (break_glass_id, client_id, signed_as, signed_by)
        SELECT id, client_id, 'responsible', '%U' FROM break_glass WHERE client_id = '%C';
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000f', 'sam', 'Sam', 'supervisor', 'x', decode(repeat('00', 32), 'hex'))
        ON CONFLICT DO NOTHING;
    INSERT INTO agreed_action (id, client_id, supervisor_id, supervisee_id, text, due_on)
        VALUES (gen_random_uuid(), '%C', '00000000-0000-0000-0000-00000000000f', '%U', 'An action.', '2026-01-05');
)sql";

std::string with(std::string text, const std::string& mark, const std::string& value)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
    return text;
}

std::string list_of(const std::vector<std::string>& client_ids)
{
    std::string list;
    for (const auto& client_id : client_ids)
        list += (list.empty() ? "'" : ", '") + client_id + "'";
    return list;
}

}  // namespace

void fill_record(Database& database, const std::string& client_id, const std::string& user_id, int number)
{
    const auto statements =
        with(with(with(one_row_everywhere, "%C", client_id), "%U", user_id), "%N", std::to_string(number));
    database.execute("BEGIN; " + statements + " COMMIT");
}

std::vector<std::string> tables_with_client_id(Database& database)
{
    auto names = database.value(R"sql(
        SELECT string_agg(c.relname, ' ' ORDER BY c.relname) || ' ' FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id'))sql");
    std::vector<std::string> tables;
    for (auto end = names.find(' '); end != std::string::npos; end = names.find(' ')) {
        tables.push_back(names.substr(0, end));
        names.erase(0, end + 1);
    }
    return tables;
}

std::map<std::string, std::string> rows_of(Database& database, const std::vector<std::string>& client_ids)
{
    std::map<std::string, std::string> rows;
    const auto read = [&](const std::string& table, const std::string& key) {
        const std::string row = table == "client" || table == "episode" || table == "related_person"
                                    ? "(to_jsonb(t) - 'row_version')::text"
                                    : "to_jsonb(t)::text";
        rows[table] =
            database.value("SELECT coalesce(string_agg(" + row + ", E'\\n' ORDER BY " + row + "), '') FROM " +
                           table + " t WHERE " + key + " IN (" + list_of(client_ids) + ')');
    };
    for (const auto& table : tables_with_client_id(database))
        read(table, "client_id");
    read("client", "id");
    return rows;
}

}  // namespace attune::tests
