-- Two records of one person become one, and can be taken apart again. The rows move to the record that is kept; a journal
-- says of each where it was. The other record stays, empty and closed, with the trails of what happened to it.

ALTER TABLE client ADD COLUMN merged_into uuid REFERENCES client (id) CHECK (merged_into <> id);
COMMENT ON COLUMN client.merged_into IS 'The record that holds what this one held, after a merge; NULL for all others.';
CREATE INDEX client_merged_into ON client (merged_into) WHERE merged_into IS NOT NULL;

-- Closing a record changes none of its details.
DROP TRIGGER client_keep_history ON client;
CREATE TRIGGER client_keep_history BEFORE UPDATE ON client
    FOR EACH ROW WHEN (OLD.merged_into IS NOT DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION keep_client_history();

CREATE POLICY not_merged ON client AS RESTRICTIVE FOR SELECT TO attune_app USING (merged_into IS NULL);

CREATE TABLE record_merge (
    id             uuid        PRIMARY KEY,
    number         bigint      NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    client_id      uuid        NOT NULL REFERENCES client (id),
    from_client_id uuid        NOT NULL REFERENCES client (id),
    from_reference text        NOT NULL,
    from_name      text        NOT NULL,
    merged_by      uuid        NOT NULL REFERENCES user_account (id),
    merged_at      timestamptz NOT NULL DEFAULT now(),
    undone_by      uuid        REFERENCES user_account (id),
    undone_at      timestamptz,
    CHECK (client_id <> from_client_id),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON TABLE  record_merge                IS 'Two records of one person that became one.';
COMMENT ON COLUMN record_merge.number         IS 'The order in which they were merged.';
COMMENT ON COLUMN record_merge.client_id      IS 'The record that was kept.';
COMMENT ON COLUMN record_merge.from_reference IS 'Of the other record, as it stood; may be empty.';
COMMENT ON COLUMN record_merge.undone_at      IS 'When the records were taken apart again; NULL while they are one.';
CREATE INDEX record_merge_client_id ON record_merge (client_id);
CREATE UNIQUE INDEX record_merge_from_client_id ON record_merge (from_client_id) WHERE undone_at IS NULL;

CREATE TABLE merged_row (
    number     bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    merge_id   uuid   NOT NULL REFERENCES record_merge (id),
    client_id  uuid   NOT NULL REFERENCES client (id),
    table_name name   NOT NULL,
    key        jsonb  NOT NULL,
    was        jsonb,
    became     jsonb,
    CHECK (became IS NULL OR was IS NOT NULL)
);
COMMENT ON TABLE  merged_row           IS 'The journal of a merge: every row that it has moved, changed or made.';
COMMENT ON COLUMN merged_row.client_id IS 'The record that was kept.';
COMMENT ON COLUMN merged_row.key       IS 'The primary key of the row, as the merge left it.';
COMMENT ON COLUMN merged_row.was       IS 'The columns that the merge has set, as they were; NULL: it has made the row.';
COMMENT ON COLUMN merged_row.became    IS 'Of a fact that people may change again: what the merge has set. Taken back only where it still stands.';
CREATE INDEX merged_row_merge_id ON merged_row (merge_id, table_name);
CREATE INDEX merged_row_client_id ON merged_row (client_id);

CALL protect_by_caseload('record_merge', 'merged_row');
-- What was taken apart tells nobody of the other record any more.
CREATE POLICY not_undone ON record_merge AS RESTRICTIVE FOR SELECT TO attune_app USING (undone_at IS NULL);
GRANT SELECT ON record_merge, merged_row TO attune_app;

-- Every table with a client_id stands here: a test of the catalogue sees to it.
CREATE TABLE merge_rule (
    table_name name PRIMARY KEY,
    rule       text NOT NULL CHECK (rule IN ('moves', 'follows', 'stays')),
    part_of    name REFERENCES merge_rule (table_name),
    by_column  name,
    CHECK ((rule = 'follows') = (part_of IS NOT NULL) AND (rule = 'follows') = (by_column IS NOT NULL))
);
COMMENT ON TABLE  merge_rule           IS 'What a merge of two records does with the rows of each table that has a client_id.';
COMMENT ON COLUMN merge_rule.rule      IS 'moves: to the record that is kept; follows: the same, and back with what it is part of, however late it was made; stays: a trail of the record it is about, or worked out anew.';
COMMENT ON COLUMN merge_rule.part_of   IS 'What a row that follows is part of, named by its column by_column.';
INSERT INTO merge_rule (table_name, rule)
SELECT unnest(ARRAY['administration', 'agreed_action', 'assignment', 'care_plan', 'client_attachment', 'client_fee', 'client_tags',
                    'consent', 'document', 'document_handout', 'episode', 'formulation', 'goal', 'invoice', 'legal_hold',
                    'life_event', 'link', 'mail_consent', 'note', 'note_addendum', 'note_cosignature', 'payment', 'practice_log',
                    'reassignment', 'related_person', 'review', 'safety_plan', 'schedule', 'session', 'waiting_entry',
                    'weekly_course']), 'moves'
UNION ALL
SELECT unnest(ARRAY['audit_event', 'break_glass', 'break_glass_end', 'break_glass_sign_off', 'care_team', 'care_team_event',
                    'client_field', 'client_history', 'course', 'merged_row', 'open_note', 'record_merge']), 'stays';
INSERT INTO merge_rule (table_name, rule, part_of, by_column) VALUES
    ('client_attachment_piece', 'follows', 'client_attachment', 'attachment_id'),
    ('episode_history', 'follows', 'episode', 'id'),
    ('flag', 'follows', 'administration', 'administration_id'),
    ('invoice_line', 'follows', 'invoice', 'invoice_id'),
    ('link_answer', 'follows', 'link', 'link_id'),
    ('link_device', 'follows', 'link', 'link_id'),
    ('link_form', 'follows', 'link', 'link_id'),
    ('link_token', 'follows', 'link', 'link_id'),
    ('mail', 'follows', 'link', 'link_id'),
    ('note_search', 'follows', 'note', 'note_id'),
    ('related_person_history', 'follows', 'related_person', 'id'),
    ('score', 'follows', 'administration', 'administration_id'),
    ('waiting_step', 'follows', 'waiting_entry', 'entry_id');

-- What must let a merge pass. Nobody but the owner may set client_id, so the setting alone opens nothing.
CREATE FUNCTION merging_records() RETURNS boolean
    LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('attune.merging_records', true) = 'on', false) $$;
COMMENT ON FUNCTION merging_records IS 'A merge of two records, or its undoing, is at work in this transaction.';

-- The other record may have been merged while a request that began before was at work on it: once it is tried again, it
-- finds the one record.
CREATE FUNCTION refuse_merged_record() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM client c WHERE c.merged_into IS NOT NULL AND c.id IN (SELECT e.client_id FROM entered e)) THEN
        RAISE EXCEPTION 'this record was merged into another' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION refuse_merged_record IS 'Nothing new is written into a record that was merged into another. Asked after the foreign key, which waits for a merge that is under way.';

CREATE PROCEDURE close_merged_records(VARIADIC tables name[])
    LANGUAGE plpgsql AS $$
DECLARE
    closed name;
BEGIN
    FOREACH closed IN ARRAY tables LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS entered '
                       'FOR EACH STATEMENT EXECUTE FUNCTION refuse_merged_record()', closed || '_not_merged', closed);
    END LOOP;
END
$$;
COMMENT ON PROCEDURE close_merged_records IS 'Keeps new rows of a table out of records that were merged into another. For migrations.';
DO $$
DECLARE
    closed name[] := ARRAY(SELECT table_name FROM merge_rule WHERE rule <> 'stays' OR table_name IN ('care_team', 'client_field') ORDER BY table_name);
BEGIN
    CALL close_merged_records(VARIADIC closed);
END
$$;

-- Comparing what else stands in the row would read every scanned page again; the functions below set nothing else.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_LEVEL = 'ROW' AND merging_records() THEN
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        ELSIF TG_TABLE_NAME IN ('care_plan', 'document', 'formulation', 'safety_plan') THEN
            RETURN NEW;
        ELSIF NEW.client_id <> OLD.client_id THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE OR REPLACE FUNCTION refuse_change_but_undo() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    place constant text[] := ARRAY['client_id', 'episode_id', 'session_id', 'row_version'];
BEGIN
    IF TG_OP = 'DELETE' AND (undoing_import() IS NOT NULL OR merging_records()) THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND (moving_form() OR merging_records()) AND to_jsonb(NEW) - place = to_jsonb(OLD) - place THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_change_but_undo IS 'As refuse_change, but an import may be taken back, and a form may move to the client it belongs to.';

CREATE OR REPLACE FUNCTION keep_earlier_state() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF merging_records() AND (NEW.client_id <> OLD.client_id
                              OR to_jsonb(NEW) -> 'number' IS DISTINCT FROM to_jsonb(OLD) -> 'number') THEN
        RETURN NEW;
    END IF;
    EXECUTE format('INSERT INTO %I (id, client_id, row_version, details, changed_by) VALUES ($1, $2, $3, $4, $5)',
                   TG_TABLE_NAME || '_history')
    USING OLD.id, OLD.client_id, OLD.row_version, to_jsonb(OLD), acting_user();
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION keep_issued_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    its invoice;
BEGIN
    IF TG_OP = 'UPDATE' AND merging_records() THEN
        IF NEW.client_id <> OLD.client_id THEN
            RETURN NEW;
        END IF;
    END IF;
    SELECT * INTO its FROM invoice WHERE id = NEW.invoice_id;
    IF its.state = 'draft' THEN
        RETURN NEW;
    END IF;
    OLD.holds_session := false;
    IF TG_OP = 'UPDATE' AND its.state = 'issued' AND NEW = OLD
       AND EXISTS (SELECT FROM invoice WHERE cancels = NEW.invoice_id) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the lines of an invoice that was issued or discarded are never changed'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Invoices and payments: the trigger that holds them is passed by when their record moves, and by nothing else.
DROP TRIGGER invoice_settled ON invoice;
CREATE TRIGGER invoice_settled BEFORE INSERT ON invoice FOR EACH ROW EXECUTE FUNCTION settle_invoice();
CREATE TRIGGER invoice_settled_anew BEFORE UPDATE ON invoice
    FOR EACH ROW WHEN (NEW.client_id = OLD.client_id OR NOT merging_records()) EXECUTE FUNCTION settle_invoice();
DROP TRIGGER payment_within ON payment;
CREATE TRIGGER payment_within BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION keep_payments_within();
CREATE TRIGGER payment_within_still BEFORE UPDATE ON payment
    FOR EACH ROW WHEN (NEW.client_id = OLD.client_id OR NOT merging_records()) EXECUTE FUNCTION keep_payments_within();
ALTER TABLE invoice ALTER CONSTRAINT invoice_cancels_client_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE invoice_line ALTER CONSTRAINT invoice_line_invoice_id_client_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE payment ALTER CONSTRAINT payment_invoice_id_client_id_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- A signature goes on standing for the record in which it was given.
ALTER TABLE note ADD COLUMN signed_for uuid REFERENCES client (id);
COMMENT ON COLUMN note.signed_for IS 'The record in which it was signed, where a merge has moved it since; NULL: the one it is in.';
CREATE OR REPLACE FUNCTION note_hash(n note) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(convert_to(jsonb_build_object(
        'note_id', n.id, 'client_id', coalesce(n.signed_for, n.client_id), 'session_id', n.session_id, 'kind', n.kind,
        'text', n.text, 'author_id', n.author_id,
        'signed_at', to_char(n.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8'));
DROP TRIGGER note_sealed ON note;
CREATE TRIGGER note_sealed BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION seal_note();
CREATE TRIGGER note_sealed_anew BEFORE UPDATE ON note
    FOR EACH ROW WHEN (NEW.client_id = OLD.client_id OR NOT merging_records()) EXECUTE FUNCTION seal_note();
DROP TRIGGER note_signed ON note;
CREATE TRIGGER note_signed BEFORE UPDATE ON note
    FOR EACH ROW WHEN (NEW.client_id = OLD.client_id OR NOT merging_records()) EXECUTE FUNCTION refuse_signed();

-- Of two records that are both held, both holds stand.
ALTER TABLE legal_hold ADD COLUMN merge_id uuid REFERENCES record_merge (id);
COMMENT ON COLUMN legal_hold.merge_id IS 'The merge that has brought it beside a hold which stood already; NULL for most.';
DROP INDEX legal_hold_client_id;
CREATE UNIQUE INDEX legal_hold_client_id ON legal_hold (client_id) WHERE lifted_at IS NULL AND merge_id IS NULL;

-- What the owner does not reach otherwise: private notes, what is never changed, and what only its parties see.
CREATE POLICY merged_select ON note FOR SELECT TO attune_owner USING (merging_records());
CREATE POLICY merged_update ON note FOR UPDATE TO attune_owner USING (merging_records());
CREATE POLICY merged_update ON note_addendum FOR UPDATE TO attune_owner USING (merging_records());
CREATE POLICY merged_update ON note_cosignature FOR UPDATE TO attune_owner USING (merging_records());
CREATE POLICY merged_select ON agreed_action FOR SELECT TO attune_owner USING (merging_records());
CREATE POLICY merged_update ON agreed_action FOR UPDATE TO attune_owner USING (merging_records());
CREATE POLICY merged_delete ON course FOR DELETE TO attune_owner USING (merging_records());
CREATE POLICY merged_delete ON consent FOR DELETE TO attune_owner USING (merging_records());
CREATE POLICY merged_delete ON mail_consent FOR DELETE TO attune_owner USING (merging_records());
CREATE POLICY merged_delete ON client_field FOR DELETE TO attune_owner USING (merging_records());
CREATE POLICY merged_delete ON client_tags FOR DELETE TO attune_owner USING (merging_records());

-- An open episode that went on in another leaves an empty one behind: counted by nobody.
CREATE POLICY not_merged ON episode AS RESTRICTIVE FOR SELECT TO attune_owner
    USING (merging_records() OR client_id NOT IN (SELECT c.id FROM client c WHERE c.merged_into IS NOT NULL));

-- Where a record has gone.
CREATE FUNCTION final_record(named_client uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE path AS (
        SELECT c.id, c.merged_into FROM client c WHERE c.id = named_client
        UNION ALL
        SELECT c.id, c.merged_into FROM client c JOIN path p ON c.id = p.merged_into)
    SELECT id FROM path WHERE merged_into IS NULL
$$;
COMMENT ON FUNCTION final_record IS 'The record that holds what this one held, after all merges; itself where there was none.';

CREATE FUNCTION record_it_became(named_client uuid) RETURNS TABLE (reference text, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.reference, coalesce(nullif(c.preferred_name, ''), c.legal_name)
    FROM client c
    WHERE c.id = final_record(named_client) AND c.id <> named_client
      AND (acting_assistant() OR acting_client() IS NULL AND may_see_client(c.id))
$$;
COMMENT ON FUNCTION record_it_became IS 'The record into which this one was merged, for who sees that one; no row for everybody else.';

CREATE FUNCTION records_merged_into(named_client uuid) RETURNS TABLE (client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE merged AS (
        SELECT c.id FROM client c WHERE c.merged_into = named_client
        UNION ALL
        SELECT c.id FROM client c JOIN merged m ON c.merged_into = m.id)
    SELECT m.id FROM merged m WHERE acting_client() IS NULL AND may_see_client(named_client)
$$;
COMMENT ON FUNCTION records_merged_into IS 'The records that this one holds by now, for who sees it.';

CREATE FUNCTION merged_clients() RETURNS TABLE (client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.id FROM client c
    WHERE c.merged_into IS NOT NULL AND acting_client() IS NULL
      AND final_record(c.id) IN (SELECT s.client_id FROM seen_clients() s)
$$;
COMMENT ON FUNCTION merged_clients IS 'The records that those hold by now which the acting user sees: their trails are theirs to read.';

DO $$
DECLARE
    trail name;
BEGIN
    FOREACH trail IN ARRAY ARRAY['audit_event', 'break_glass', 'break_glass_end', 'break_glass_sign_off', 'care_team_event',
                                 'client_history'] LOOP
        EXECUTE format('CREATE POLICY merged_select ON %I FOR SELECT TO attune_app '
                       'USING (client_id = ANY (ARRAY(SELECT m.client_id FROM merged_clients() m)))', trail);
    END LOOP;
END
$$;

-- Nobody comes upon the closed record; who knows its reference comes upon the one that was kept.
CREATE OR REPLACE FUNCTION known_by_all(words jsonb) RETURNS text
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT 'merged_into IS NULL AND '
                   || coalesce(string_agg(format('known_by LIKE %L', '%' || regexp_replace(without_accents(word.value), '([\\%_])', '\\\1', 'g') || '%'),
                                          ' AND '), 'true')
            FROM jsonb_array_elements_text(words) AS word (value));
COMMENT ON FUNCTION known_by_all IS 'A condition on client: each of the words is part of what they are known by, and the record was not merged into another. Words hold no pattern.';

CREATE OR REPLACE FUNCTION clients_for_import()
    RETURNS TABLE (reference text, client_id uuid, episode_id uuid, born_on date, cared_for_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT named.reference, c.id, latest.id, c.born_on, team.user_id
    FROM (SELECT DISTINCT k.reference, CASE WHEN k.merged_into IS NULL THEN k.id ELSE final_record(k.id) END AS client_id
          FROM client k WHERE k.reference <> '') named
    JOIN client c ON c.id = named.client_id
    JOIN LATERAL (SELECT e.id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
    LEFT JOIN LATERAL (SELECT t.user_id FROM care_team t WHERE t.client_id = c.id AND t.ended_at IS NULL
                       ORDER BY t.capacity = 'responsible' DESC, t.started_at LIMIT 1) team ON true
$$;

CREATE OR REPLACE FUNCTION open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text)
    RETURNS TABLE (verdict text, client_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    candidates uuid[];
    wanted uuid;
BEGIN
    IF acting_client() IS NOT NULL
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = acting_user() AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a break-glass is for those who care for clients' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- One at a time, so that nobody guesses faster by guessing many at once.
    PERFORM pg_advisory_xact_lock(hashtextextended('break-glass ' || acting_user(), 0));
    IF (SELECT count(*) FROM audit_event
        WHERE user_id = acting_user() AND action = 'open_break_glass' AND outcome = 'refused' AND wrote
          AND at > now() - interval '1 hour') >= 5
       OR (SELECT count(*) FROM break_glass WHERE opened_by = acting_user() AND opened_at > now() - interval '1 hour') >= 5 THEN
        RETURN QUERY SELECT 'too_many', NULL::uuid;
        RETURN;
    END IF;
    IF by_reference <> '' THEN
        candidates := ARRAY(SELECT DISTINCT final_record(id) FROM client WHERE reference = by_reference LIMIT 2);
    ELSE
        candidates := ARRAY(SELECT DISTINCT final_record(id) FROM client
                       WHERE born_on = born AND without_accents(legal_name) = without_accents(by_name) LIMIT 2);
    END IF;
    IF cardinality(candidates) <> 1 THEN
        RETURN QUERY SELECT 'not_found', NULL::uuid;
        RETURN;
    END IF;
    wanted := candidates[1];
    -- Waits for a merge that is under way.
    PERFORM FROM client WHERE id = wanted AND merged_into IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN QUERY SELECT 'not_found', NULL::uuid;
        RETURN;
    END IF;
    IF may_see_client(wanted) THEN
        RETURN QUERY SELECT 'on_caseload', wanted;
        RETURN;
    END IF;
    INSERT INTO break_glass (id, client_id, opened_by, reason, ends_at, responsible_id)
    SELECT new_id, wanted, acting_user(), why, now() + make_interval(hours => hours),
           coalesce((SELECT t.user_id FROM care_team t
                     WHERE t.client_id = wanted AND t.capacity = 'responsible' AND in_force(t.ended_at)
                     ORDER BY t.started_at DESC LIMIT 1),
                    (SELECT therapist_id FROM episode WHERE client_id = wanted ORDER BY number DESC LIMIT 1));
    PERFORM set_config('attune.reason', why, true);
    INSERT INTO care_team (client_id, user_id, capacity, ended_at)
    VALUES (wanted, acting_user(), 'break_glass', now() + make_interval(hours => hours))
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET capacity = 'break_glass', started_at = now(), ended_at = excluded.ended_at;
    RETURN QUERY SELECT 'opened', wanted;
END
$$;

-- An import that somebody has merged a record of is not taken back.
INSERT INTO holds_import (table_name, what) VALUES ('record_merge', 'a merged record');
CREATE OR REPLACE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH imported AS (
        SELECT c.id, coalesce(nullif(c.reference, ''), c.legal_name) AS reference FROM client c WHERE c.import_id = of_import
    )
    SELECT * FROM rows_since_import(of_import)
    UNION
    SELECT i.reference, 'changed details' FROM imported i
    WHERE EXISTS (SELECT FROM client_field WHERE client_id = i.id AND import_id IS DISTINCT FROM of_import)
    UNION ALL
    SELECT i.reference, 'a merged record' FROM imported i
    WHERE EXISTS (SELECT FROM record_merge m WHERE m.from_client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a person around the client' FROM imported i
    WHERE EXISTS (SELECT FROM related_person
                  WHERE client_id = i.id AND (import_id IS DISTINCT FROM of_import OR row_version > 1))
    UNION ALL
    SELECT i.reference, 'another form' FROM imported i
    WHERE EXISTS (SELECT FROM administration WHERE client_id = i.id AND import_id IS DISTINCT FROM of_import)
    UNION ALL
    SELECT c.reference, 'a correction of an imported form'
    FROM administration wrong
    JOIN administration correction ON correction.replaces = wrong.id
    JOIN client c ON c.id = wrong.client_id
    WHERE wrong.import_id = of_import
    UNION ALL
    SELECT c.reference, 'a form that was moved to another client'
    FROM reassignment r
    JOIN administration a ON a.id = r.administration_id
    JOIN client c ON c.id = r.from_client_id
    WHERE of_import IN (a.import_id, c.import_id)
    UNION ALL
    SELECT c.reference, 'a flag that somebody signed off'
    FROM administration a JOIN flag f ON f.administration_id = a.id JOIN client c ON c.id = a.client_id
    WHERE a.import_id = of_import AND f.signed_off_at IS NOT NULL
    ORDER BY 1, 2
    LIMIT 20
$$;

-- The first form of a person is another one once their records are one.
CREATE OR REPLACE FUNCTION baseline_statistics_are_stale() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH computed AS (SELECT coalesce(max(computed_at), '-infinity') - interval '1 minute' AS at FROM baseline_statistic)
    SELECT EXISTS (SELECT FROM administration WHERE entered_at > (SELECT at FROM computed))
        OR EXISTS (SELECT FROM reassignment WHERE reassigned_at > (SELECT at FROM computed))
        OR EXISTS (SELECT FROM record_merge WHERE greatest(merged_at, undone_at) > (SELECT at FROM computed))
$$;
COMMENT ON FUNCTION baseline_statistics_are_stale IS 'Administrations were entered, moved or merged since the baselines were worked out.';

-- To stay, which neither a break-glass is, nor cover, nor supervision.
CREATE FUNCTION stands_on_team(of_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT acting_client() IS NULL
       AND EXISTS (SELECT FROM care_team t JOIN user_account u ON u.id = t.user_id
                   WHERE t.client_id = of_client AND t.user_id = acting_user() AND t.ended_at IS NULL
                     AND t.capacity IN ('responsible', 'member')
                     AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL)
$$;
COMMENT ON FUNCTION stands_on_team IS 'The acting user is on that care team to stay, and may change its record.';

CREATE FUNCTION merge_hindrances(kept uuid, other uuid) RETURNS TABLE (hindrance text, about text, at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    awaited constant text[] := ARRAY['booked', 'arrived', 'attended', 'did_not_attend'];
BEGIN
    IF kept = other OR NOT stands_on_team(kept) OR NOT stands_on_team(other) THEN
        RETURN QUERY SELECT 'not_on_both_teams', '', NULL::timestamptz;
        RETURN;
    END IF;
    RETURN QUERY
    WITH team AS (
        SELECT t.client_id, t.user_id, t.capacity, t.ended_at FROM care_team t
        WHERE t.client_id IN (kept, other) AND in_force(t.ended_at)
    ), standing AS (
        SELECT t.client_id, t.user_id FROM team t WHERE t.capacity IN ('responsible', 'member')
    )
    SELECT 'on_one_team', u.display_name, NULL::timestamptz
    FROM standing s JOIN user_account u ON u.id = s.user_id
    WHERE NOT EXISTS (SELECT FROM standing o WHERE o.user_id = s.user_id AND o.client_id <> s.client_id)
    UNION ALL
    SELECT 'break_glass', u.display_name, t.ended_at
    FROM team t JOIN user_account u ON u.id = t.user_id WHERE t.capacity = 'break_glass'
    UNION ALL
    SELECT 'same_time', '', greatest(k.starts_at, o.starts_at)
    FROM session k JOIN session o
      ON k.appointment_id = o.appointment_id
         OR k.state = ANY (awaited) AND o.state = ANY (awaited)
            AND (k.starts_at = o.starts_at
                 OR k.standing = 'booked' AND o.standing = 'booked'
                    AND k.starts_at < o.starts_at + make_interval(mins => o.minutes)
                    AND o.starts_at < k.starts_at + make_interval(mins => k.minutes))
    WHERE k.client_id = kept AND o.client_id = other
    UNION ALL
    SELECT 'same_goal_place', k.text, NULL
    FROM goal k JOIN goal o ON o.place = k.place
    WHERE k.client_id = kept AND o.client_id = other AND k.state = 'open' AND o.state = 'open'
    UNION ALL
    SELECT 'both_wait', '', NULL
    FROM waiting_entry k JOIN waiting_entry o ON o.waits_for = k.waits_for
    WHERE k.client_id = kept AND o.client_id = other AND k.state IN ('waiting', 'offered') AND o.state IN ('waiting', 'offered')
    UNION ALL
    SELECT 'both_draft_invoices', '', NULL
    FROM invoice k JOIN invoice o ON o.state = 'draft' AND o.kind = 'invoice'
    WHERE k.client_id = kept AND o.client_id = other AND k.state = 'draft' AND k.kind = 'invoice'
    UNION ALL
    SELECT DISTINCT 'both_fees', s.name, NULL::timestamptz
    FROM client_fee k JOIN client_fee o
      ON o.service_id = k.service_id
         AND daterange(o.valid_from, o.valid_to, '[]') && daterange(k.valid_from, k.valid_to, '[]')
    JOIN service s ON s.id = k.service_id
    WHERE k.client_id = kept AND o.client_id = other AND k.struck_at IS NULL AND o.struck_at IS NULL
    LIMIT 20;
END
$$;
COMMENT ON FUNCTION merge_hindrances IS 'What stands against making two records one; no row: nothing does. Of other people''s records it says nothing but that.';

CREATE FUNCTION key_of(of_table name) RETURNS text
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'jsonb_build_object(' || string_agg(format('%L, t.%I', a.attname, a.attname), ', ' ORDER BY a.attnum) || ')'
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = of_table::regclass AND i.indisprimary
$$;
COMMENT ON FUNCTION key_of IS 'An expression for the primary key of a row "t" of that table, as merged_row has it.';

-- What a merge is about, for the statements that are put together below: $1 is its row.
CREATE FUNCTION move_rows(its record_merge, of_table name, settings text, condition text, was text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('WITH moved AS (UPDATE %1$I t SET %2$s WHERE %3$s RETURNING %4$s AS key, %5$s AS was) '
                   'INSERT INTO merged_row (merge_id, client_id, table_name, key, was) '
                   'SELECT $1.id, $1.client_id, %6$L, key, was FROM moved',
                   of_table, settings, condition, key_of(of_table), was, of_table)
    USING its;
END
$$;
COMMENT ON FUNCTION move_rows IS 'Changes rows of a table and writes each into the journal. All but the first argument are SQL, over "t" and $1, the merge.';

CREATE FUNCTION carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH said AS (
        SELECT DISTINCT ON (client_id, purpose, own_purpose) * FROM consent WHERE client_id IN (from_client, to_client)
        ORDER BY client_id, purpose, own_purpose, recorded_at DESC, number DESC
    ), carried AS (
        INSERT INTO consent (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by)
        SELECT to_client, f.purpose, f.own_purpose, f.answer, f.text_version, f.answered_on, f.way, acting_user()
        FROM said f JOIN said t USING (purpose, own_purpose)
        WHERE f.client_id = from_client AND t.client_id = to_client AND f.answer <> 'given' AND t.answer = 'given'
          AND (since IS NULL OR f.recorded_at >= since)
        RETURNING number
    ), said_of_mail AS (
        SELECT DISTINCT ON (client_id) * FROM mail_consent WHERE client_id IN (from_client, to_client)
        ORDER BY client_id, number DESC
    ), carried_of_mail AS (
        INSERT INTO mail_consent (client_id, agreed, text_version, answered_on, way, recorded_by)
        SELECT to_client, false, f.text_version, f.answered_on, f.way, acting_user()
        FROM said_of_mail f JOIN said_of_mail t ON t.client_id = to_client
        WHERE f.client_id = from_client AND t.agreed AND NOT f.agreed AND (since IS NULL OR f.recorded_at >= since)
        RETURNING id
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT m.id, m.client_id, made.table_name, made.key
    FROM (SELECT 'consent'::name AS table_name, jsonb_build_object('number', number) AS key FROM carried
          UNION ALL
          SELECT 'mail_consent', jsonb_build_object('id', id) FROM carried_of_mail) made
    JOIN record_merge m ON m.id = of_merge
    WHERE since IS NULL
$$;
COMMENT ON FUNCTION carry_refusals IS 'A consent that one record refuses or has withdrawn is not given in the other either: recorded there once more. With `since`, those alone that were recorded from then on, when records are taken apart.';

CREATE FUNCTION join_tags(its record_merge) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH latest AS (
        SELECT DISTINCT ON (client_id) client_id, number, tags FROM client_tags
        WHERE client_id IN (its.client_id, its.from_client_id) ORDER BY client_id, number DESC
    ), joined AS (
        SELECT coalesce(jsonb_agg(tag ORDER BY own DESC, tag) FILTER (WHERE place <= 12), '[]') AS tags
        FROM (SELECT tag, own, row_number() OVER (ORDER BY own DESC, tag) AS place
              FROM (SELECT tag, bool_or(client_id = its.client_id) AS own
                    FROM latest, jsonb_array_elements_text(tags) AS tag GROUP BY tag) one) all_of_them
    ), made AS (
        INSERT INTO client_tags (client_id, tags, set_by)
        SELECT its.client_id, joined.tags, acting_user() FROM joined
        WHERE (SELECT count(*) FROM latest) = 2
        RETURNING number
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT its.id, its.client_id, 'client_tags', jsonb_build_object('number', number) FROM made
$$;
COMMENT ON FUNCTION join_tags IS 'The tags of both records, those of the one that is kept first, as many as a client can have.';

CREATE FUNCTION join_own_fields(its record_merge) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH latest AS (
        SELECT DISTINCT ON (client_id, own_field_id) * FROM client_field
        WHERE client_id IN (its.client_id, its.from_client_id) ORDER BY client_id, own_field_id, number DESC
    ), differs AS (
        SELECT f.own_field_id, f.value AS of_other, coalesce(k.value, '') AS of_kept, coalesce(k.number, 0) AS number
        FROM latest f LEFT JOIN latest k ON k.client_id = its.client_id AND k.own_field_id = f.own_field_id
        WHERE f.client_id = its.from_client_id AND f.value <> '' AND f.value <> coalesce(k.value, '')
    ), made AS (
        INSERT INTO client_field (client_id, own_field_id, number, value, set_by)
        SELECT its.client_id, own_field_id, number + 1, of_other, acting_user() FROM differs
        UNION ALL
        SELECT its.client_id, own_field_id, number + 2, of_kept, acting_user() FROM differs WHERE of_kept <> ''
        RETURNING client_id, own_field_id, number
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT its.id, its.client_id, 'client_field',
           jsonb_build_object('client_id', client_id, 'own_field_id', own_field_id, 'number', number)
    FROM made
$$;
COMMENT ON FUNCTION join_own_fields IS 'What the kept record lacks in a field of the practice''s own comes from the other. Where both hold something else, that of the kept record holds, and what the other held stands before it in the history.';

-- An open episode of both is one course of therapy that was written down in two places: its rows go on in the one that is
-- kept, which begins with the earlier of the two and is told what it does not know itself.
CREATE FUNCTION join_open_episodes(its record_merge, from_episode uuid, to_episode uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    of_table name;
    before jsonb := (SELECT to_jsonb(e) FROM episode e WHERE e.id = to_episode);
    after jsonb;
BEGIN
    FOREACH of_table IN ARRAY ARRAY['administration', 'assignment', 'session', 'weekly_course']
                              || CASE WHEN NOT EXISTS (SELECT FROM schedule WHERE episode_id = to_episode)
                                      THEN ARRAY['schedule'] ELSE '{}' END LOOP
        PERFORM move_rows(its, of_table, format('client_id = $1.client_id, episode_id = %L', to_episode),
                          format('t.client_id = $1.from_client_id AND t.episode_id = %L', from_episode),
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''episode_id'', %L::uuid)', from_episode));
    END LOOP;
    UPDATE episode e
    SET started_on = least(e.started_on, f.started_on), problem = coalesce(nullif(e.problem, ''), f.problem),
        planned_sessions = coalesce(e.planned_sessions, f.planned_sessions), referred_on = coalesce(e.referred_on, f.referred_on),
        referral_source = coalesce(e.referral_source, f.referral_source),
        referral_urgency = coalesce(e.referral_urgency, f.referral_urgency),
        referred_by = coalesce(nullif(e.referred_by, ''), f.referred_by), service_id = coalesce(e.service_id, f.service_id)
    FROM episode f
    WHERE e.id = to_episode AND f.id = from_episode
      AND (e.started_on > f.started_on OR e.problem = '' AND f.problem <> '' OR e.planned_sessions IS NULL AND f.planned_sessions IS NOT NULL
           OR e.referred_on IS NULL AND f.referred_on IS NOT NULL OR e.referral_source IS NULL AND f.referral_source IS NOT NULL
           OR e.referral_urgency IS NULL AND f.referral_urgency IS NOT NULL OR e.referred_by = '' AND f.referred_by <> ''
           OR e.service_id IS NULL AND f.service_id IS NOT NULL)
    RETURNING to_jsonb(e) INTO after;
    IF after IS NOT NULL THEN
        PERFORM note_changed_facts(its, 'episode', to_episode, before - 'row_version', after - 'row_version');
    END IF;
END
$$;
COMMENT ON FUNCTION join_open_episodes IS 'Everything of one open episode goes on in the other; an empty one stays behind in the closed record.';

CREATE FUNCTION note_changed_facts(its record_merge, of_table name, of_row uuid, before jsonb, after jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was, became)
    SELECT its.id, its.client_id, of_table, jsonb_build_object('id', of_row), jsonb_object_agg(b.key, b.value),
           jsonb_object_agg(a.key, a.value)
    FROM jsonb_each(after) a JOIN jsonb_each(before) b ON b.key = a.key AND b.value <> a.value
    HAVING count(*) > 0
$$;
COMMENT ON FUNCTION note_changed_facts IS 'Writes into the journal which details of a row the merge has changed.';

-- The first of them is the first that began; one that goes on is the last.
CREATE FUNCTION order_episodes(its record_merge, left_behind uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    out_of_the_way constant integer := 1000000;
    places jsonb := (
        SELECT coalesce(jsonb_object_agg(p.id, p.place), '{}')
        FROM (SELECT e.id, row_number() OVER (ORDER BY e.ended_on IS NULL, e.started_on, e.client_id = its.from_client_id, e.number)
                     AS place
              FROM episode e
              WHERE e.client_id IN (its.client_id, its.from_client_id) AND e.id IS DISTINCT FROM left_behind) p);
BEGIN
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was)
    SELECT its.id, its.client_id, 'episode', jsonb_build_object('id', e.id),
           CASE WHEN e.client_id = its.client_id THEN '{}' ELSE jsonb_build_object('client_id', e.client_id) END
           || jsonb_build_object('number', e.number)
    FROM episode e
    WHERE places ? e.id::text AND (e.client_id <> its.client_id OR e.number <> (places ->> e.id::text)::integer);
    UPDATE episode e SET number = e.number + out_of_the_way WHERE places ? e.id::text;
    UPDATE episode e SET client_id = its.client_id, number = (places ->> e.id::text)::integer WHERE places ? e.id::text;
END
$$;
COMMENT ON FUNCTION order_episodes IS 'Moves the episodes, and numbers them all as they followed one another.';

CREATE FUNCTION renumbered(made_from jsonb, shift bigint) RETURNS jsonb
    LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_agg(CASE WHEN source ->> 'kind' = 'care_plan'
                          THEN source || jsonb_build_object('version', (source ->> 'version')::bigint + shift) ELSE source END
                     ORDER BY place)
    FROM jsonb_array_elements(made_from) WITH ORDINALITY AS s (source, place)
$$;
COMMENT ON FUNCTION renumbered IS 'What a document was made from, after the versions of the care plan were numbered anew.';

-- Of what is kept in versions, the record whose version is the latest goes on; those of the other stand before them.
CREATE FUNCTION order_versions(its record_merge, of_table name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    one bigint;
    kept_number bigint;
    kept_at timestamptz;
    other_number bigint;
    other_at timestamptz;
    with_plan constant text := ' AND t.made_from @> ''[{"kind": "care_plan"}]''';
BEGIN
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO kept_number, kept_at USING its.client_id;
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO other_number, other_at USING its.from_client_id;
    IF kept_number IS NULL OR other_number IS NULL THEN
        RETURN;
    ELSIF other_at > kept_at THEN
        PERFORM move_rows(its, of_table, format('client_id = $1.client_id, number = t.number + %s', kept_number),
                          't.client_id = $1.from_client_id',
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''number'', t.number - %s)', kept_number));
        IF of_table = 'care_plan' THEN
            PERFORM move_rows(its, 'document', format('client_id = $1.client_id, made_from = renumbered(t.made_from, %s)', kept_number),
                              't.client_id = $1.from_client_id' || with_plan,
                              format('jsonb_build_object(''client_id'', $1.from_client_id, ''made_from'', renumbered(t.made_from, -%s))',
                                     kept_number));
        END IF;
    ELSE
        -- From the last, so that no two meet on the way.
        FOR one IN EXECUTE format('SELECT number FROM %I WHERE client_id = $1 ORDER BY number DESC', of_table) USING its.client_id LOOP
            PERFORM move_rows(its, of_table, format('number = %s', one + other_number),
                              format('t.client_id = $1.client_id AND t.number = %s', one),
                              format('jsonb_build_object(''number'', %s)', one));
        END LOOP;
        IF of_table = 'care_plan' THEN
            PERFORM move_rows(its, 'document', format('made_from = renumbered(t.made_from, %s)', other_number),
                              't.client_id = $1.client_id' || with_plan,
                              format('jsonb_build_object(''made_from'', renumbered(t.made_from, -%s))', other_number));
        END IF;
    END IF;
END
$$;
COMMENT ON FUNCTION order_versions IS 'Numbers the versions of both records as one row of versions. Where one record has none, nothing is numbered anew.';

CREATE FUNCTION merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb,
                              by_request text)
    RETURNS TABLE (hindrance text, about text, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
    its record_merge;
    before jsonb;
    from_episode uuid;
    to_episode uuid;
    of_table name;
    left_behind text;
BEGIN
    -- One merge at a time for a record, after all that is being written into it: a foreign key shares this lock.
    PERFORM FROM client WHERE id IN (kept, other) ORDER BY id FOR UPDATE;
    RETURN QUERY SELECT * FROM merge_hindrances(kept, other);
    IF FOUND THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM client WHERE id = kept AND row_version = kept_version)
       OR NOT EXISTS (SELECT FROM client WHERE id = other AND row_version = other_version) THEN
        RETURN QUERY SELECT 'changed_meanwhile', '', NULL::timestamptz;
        RETURN;
    END IF;
    SET CONSTRAINTS invoice_cancels_client_id_fkey, invoice_line_invoice_id_client_id_fkey, payment_invoice_id_client_id_fkey DEFERRED;
    PERFORM set_config('attune.merging_records', 'on', true);
    INSERT INTO record_merge (id, client_id, from_client_id, from_reference, from_name, merged_by)
    SELECT new_id, kept, other, reference, coalesce(nullif(preferred_name, ''), legal_name), acting_user() FROM client WHERE id = other
    RETURNING * INTO its;

    PERFORM carry_refusals(new_id, kept, other, NULL);
    PERFORM carry_refusals(new_id, other, kept, NULL);
    PERFORM join_tags(its);
    PERFORM join_own_fields(its);
    SELECT e.id INTO to_episode FROM episode e WHERE e.client_id = kept AND e.ended_on IS NULL ORDER BY e.number DESC LIMIT 1;
    SELECT e.id INTO from_episode FROM episode e WHERE e.client_id = other AND e.ended_on IS NULL ORDER BY e.number DESC LIMIT 1;
    IF to_episode IS NULL THEN
        from_episode := NULL;
    ELSIF from_episode IS NOT NULL THEN
        PERFORM join_open_episodes(its, from_episode, to_episode);
    END IF;
    DELETE FROM course WHERE client_id IN (kept, other);
    PERFORM order_episodes(its, from_episode);
    PERFORM order_versions(its, one) FROM unnest(ARRAY['care_plan', 'formulation', 'safety_plan']::name[]) AS one;
    IF EXISTS (SELECT FROM legal_hold WHERE client_id = kept AND lifted_at IS NULL AND merge_id IS NULL) THEN
        PERFORM move_rows(its, 'legal_hold', 'client_id = $1.client_id, merge_id = $1.id',
                          't.client_id = $1.from_client_id AND t.lifted_at IS NULL AND t.merge_id IS NULL',
                          'jsonb_build_object(''client_id'', $1.from_client_id, ''merge_id'', NULL)');
    END IF;
    PERFORM move_rows(its, 'note', 'client_id = $1.client_id, signed_for = $1.from_client_id',
                      't.client_id = $1.from_client_id AND t.signed_at IS NOT NULL AND t.signed_for IS NULL',
                      'jsonb_build_object(''client_id'', $1.from_client_id, ''signed_for'', NULL)');
    FOR of_table IN SELECT r.table_name FROM merge_rule r WHERE r.rule <> 'stays' AND r.table_name <> 'episode' ORDER BY r.table_name LOOP
        left_behind := CASE of_table WHEN 'episode_history' THEN format(' AND t.id IS DISTINCT FROM %L', from_episode)
                                     WHEN 'schedule' THEN format(' AND t.episode_id IS DISTINCT FROM %L', from_episode)
                                     ELSE '' END;
        PERFORM move_rows(its, of_table, 'client_id = $1.client_id', 't.client_id = $1.from_client_id' || left_behind,
                          'jsonb_build_object(''client_id'', $1.from_client_id)');
    END LOOP;
    PERFORM refresh_courses(ARRAY(SELECT e.id FROM episode e WHERE e.client_id = kept));

    SELECT to_jsonb(c) INTO before FROM client c WHERE c.id = kept;
    PERFORM note_changed_facts(its, 'client', kept, before, details);
    UPDATE client c
    SET reference = d.reference, legal_name = d.legal_name, preferred_name = d.preferred_name, pronouns = d.pronouns,
        born_on = d.born_on, phone = d.phone, email = d.email, preferred_channel = d.preferred_channel,
        messages_may_be_left = d.messages_may_be_left
    FROM jsonb_populate_record(NULL::client, details) d
    WHERE c.id = kept AND EXISTS (SELECT FROM merged_row m WHERE m.merge_id = new_id AND m.table_name = 'client');

    PERFORM set_config('attune.reason', 'Merged into another record', true);
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was)
    SELECT new_id, kept, 'care_team', jsonb_build_object('client_id', t.client_id, 'user_id', t.user_id),
           jsonb_build_object('ended_at', t.ended_at)
    FROM care_team t WHERE t.client_id = other AND in_force(t.ended_at);
    UPDATE care_team t SET ended_at = now() WHERE t.client_id = other AND in_force(t.ended_at);
    PERFORM set_config('attune.reason', '', true);
    UPDATE client SET merged_into = kept WHERE id = other;
    PERFORM set_config('attune.merging_records', '', true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'record_merged_away', other, 'done', true, by_request,
            jsonb_build_object('merge_id', new_id, 'into_client_id', kept)),
           (acting_user(), 'record_merged_here', kept, 'done', true, by_request,
            jsonb_build_object('merge_id', new_id, 'from_client_id', other, 'rows', (
                SELECT jsonb_object_agg(r.table_name, r.rows)
                FROM (SELECT m.table_name, count(*) AS rows FROM merged_row m WHERE m.merge_id = new_id GROUP BY m.table_name) r)));
END
$$;
COMMENT ON FUNCTION merge_records IS 'Moves everything of one record into another, and closes it. No row: it is done; otherwise what stands against it, and nothing has changed. `details` are those of the record that is kept, as they are to be.';

CREATE FUNCTION undo_hindrances(its record_merge) RETURNS TABLE (hindrance text, about text, at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    of_table name;
BEGIN
    IF its.id IS NULL OR its.undone_at IS NOT NULL OR NOT stands_on_team(its.client_id) THEN
        RETURN QUERY SELECT 'not_on_both_teams', '', NULL::timestamptz;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT 'later_merge', coalesce(nullif(m.from_reference, ''), m.from_name), m.merged_at
    FROM record_merge m WHERE m.client_id = its.client_id AND m.undone_at IS NULL AND m.number > its.number
    UNION ALL
    SELECT 'nobody_left', '', NULL
    WHERE NOT EXISTS (SELECT FROM merged_row m
                      JOIN care_team was ON was.user_id = (m.key ->> 'user_id')::uuid AND was.client_id = its.from_client_id
                      JOIN care_team t ON t.user_id = was.user_id AND t.client_id = its.client_id
                      WHERE m.merge_id = its.id AND m.table_name = 'care_team' AND was.capacity IN ('responsible', 'member')
                        AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member'))
    UNION ALL
    SELECT 'held_since', '', h.placed_at
    FROM legal_hold h
    WHERE h.client_id = its.client_id AND h.lifted_at IS NULL AND h.placed_at > its.merged_at
    UNION ALL
    SELECT 'document_of_both', d.title, d.created_at
    FROM document d
    WHERE d.client_id = its.client_id AND d.created_at > its.merged_at
      AND EXISTS (SELECT FROM jsonb_array_elements(d.made_from) source
                  JOIN merged_row m ON m.merge_id = its.id AND m.was ? 'client_id'
                                   AND m.key = jsonb_build_object('id', source ->> 'id')
                  WHERE source ->> 'kind' <> 'client')
    LIMIT 20;
    FOREACH of_table IN ARRAY ARRAY['care_plan', 'formulation', 'safety_plan'] LOOP
        IF EXISTS (SELECT FROM merged_row m WHERE m.merge_id = its.id AND m.table_name = of_table AND m.was ? 'client_id') THEN
            RETURN QUERY EXECUTE format(
                'SELECT ''written_since'', %1$L, max(t.saved_at) FROM %1$I t WHERE t.client_id = $1 AND t.saved_at > $2 '
                'HAVING count(*) > 0', of_table) USING its.client_id, its.merged_at;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION undo_hindrances IS 'What stands against taking a merge back, as far as can be said before its rows have gone; no row: nothing does.';

CREATE FUNCTION rows_across(one uuid, other uuid) RETURNS TABLE (table_name name)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    tie record;
    torn boolean;
BEGIN
    FOR tie IN
        SELECT child.relname AS child, parent.relname AS parent,
               (SELECT string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' AND ')
                FROM unnest(k.conkey, k.confkey) AS pair (of_child, of_parent)
                JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = pair.of_child
                JOIN pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = pair.of_parent
                WHERE pa.attname <> 'client_id') AS same
        FROM pg_constraint k
        JOIN pg_class child ON child.oid = k.conrelid
        JOIN pg_class parent ON parent.oid = k.confrelid
        JOIN merge_rule cr ON cr.table_name = child.relname AND cr.rule <> 'stays'
        JOIN merge_rule pr ON pr.table_name = parent.relname AND pr.rule <> 'stays'
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
        ORDER BY child.relname, parent.relname
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I c JOIN %I p ON %s WHERE c.client_id IN ($1, $2) AND p.client_id IN ($1, $2) '
                       'AND c.client_id <> p.client_id)', tie.child, tie.parent, tie.same)
            INTO torn USING one, other;
        IF torn THEN
            RETURN QUERY SELECT tie.child;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION rows_across IS 'The tables of which a row in one record hangs on a row in the other.';

CREATE FUNCTION columns_set(of_merge uuid, of_table name, whole boolean) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT string_agg(format('%1$I = CASE WHEN m.was ? %1$L THEN (m.was ->> %1$L)::%2$s ELSE t.%1$I END', a.attname,
                             format_type(a.atttypid, a.atttypmod)), ', ')
    FROM pg_attribute a
    WHERE a.attrelid = of_table::regclass
      AND a.attname IN (SELECT jsonb_object_keys(m.was) FROM merged_row m
                        WHERE m.merge_id = of_merge AND m.table_name = of_table AND m.became IS NULL
                          AND (m.was ? 'client_id') = whole)
$$;
COMMENT ON FUNCTION columns_set IS 'A SET list that puts a row "t" back as the journal "m" has it: the rows that moved, or those that were changed where they are.';

CREATE FUNCTION put_rows_back(its record_merge, of_table name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    out_of_the_way constant integer := 1000000;
    version merged_row;
    found_by constant text := format('m.merge_id = $1.id AND m.table_name = %L AND m.became IS NULL AND t.client_id = $1.client_id',
                                     of_table);
    moved constant text := columns_set(its.id, of_table, true);
    changed constant text := columns_set(its.id, of_table, false);
BEGIN
    IF moved IS NOT NULL THEN
        EXECUTE format('UPDATE %I t SET %s FROM merged_row m WHERE %s AND m.was ? ''client_id'' AND m.key = %s',
                       of_table, moved, found_by, key_of(of_table)) USING its;
    END IF;
    IF changed IS NULL THEN
        RETURN;
    ELSIF of_table = 'document' THEN
        EXECUTE format('UPDATE document t SET %s FROM merged_row m WHERE %s AND NOT m.was ? ''client_id'' AND m.key = %s',
                       changed, found_by, key_of(of_table)) USING its;
    ELSIF of_table = 'episode' THEN
        EXECUTE format('UPDATE episode t SET number = (m.was ->> ''number'')::integer + $2 FROM merged_row m '
                       'WHERE %s AND NOT m.was ? ''client_id'' AND m.key = %s', found_by, key_of(of_table)) USING its, out_of_the_way;
        UPDATE episode t SET number = t.number - out_of_the_way WHERE t.client_id = its.client_id AND t.number > out_of_the_way;
    ELSE
        FOR version IN SELECT * FROM merged_row m
                       WHERE m.merge_id = its.id AND m.table_name = of_table AND NOT m.was ? 'client_id'
                       ORDER BY (m.was ->> 'number')::bigint LOOP
            EXECUTE format('UPDATE %I t SET number = ($1 ->> ''number'')::bigint WHERE %s = $2', of_table, key_of(of_table))
                USING version.was, version.key;
        END LOOP;
    END IF;
END
$$;
COMMENT ON FUNCTION put_rows_back IS 'The rows of one table as they were before the merge, each with what has become of it since.';

CREATE FUNCTION put_facts_back(its record_merge) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    fact merged_row;
    stands jsonb;
    settings text;
BEGIN
    FOR fact IN SELECT * FROM merged_row m WHERE m.merge_id = its.id AND m.became IS NOT NULL ORDER BY m.number LOOP
        EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t.id = ($1 ->> ''id'')::uuid', fact.table_name) INTO stands USING fact.key;
        SELECT string_agg(format('%1$I = ($1 ->> %1$L)::%2$s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ') INTO settings
        FROM pg_attribute a
        WHERE a.attrelid = fact.table_name::regclass AND fact.became ? a.attname
          AND stands -> a.attname = fact.became -> a.attname;
        IF settings IS NOT NULL THEN
            EXECUTE format('UPDATE %I t SET %s WHERE t.id = ($2 ->> ''id'')::uuid', fact.table_name, settings) USING fact.was, fact.key;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION put_facts_back IS 'The details that the merge has changed, as they were, unless somebody has changed them again.';

CREATE FUNCTION undo_record_merge(of_merge uuid, of_client uuid, by_request text)
    RETURNS TABLE (hindrance text, about text, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
    its record_merge;
    part merge_rule;
    made merged_row;
BEGIN
    SELECT * INTO its FROM record_merge WHERE id = of_merge AND client_id = of_client;
    PERFORM FROM client WHERE id IN (its.client_id, its.from_client_id) ORDER BY id FOR UPDATE;
    SELECT * INTO its FROM record_merge WHERE id = of_merge AND client_id = of_client FOR UPDATE;
    RETURN QUERY SELECT * FROM undo_hindrances(its);
    IF FOUND THEN
        RETURN;
    END IF;
    SET CONSTRAINTS invoice_cancels_client_id_fkey, invoice_line_invoice_id_client_id_fkey, payment_invoice_id_client_id_fkey DEFERRED;
    PERFORM set_config('attune.merging_records', 'on', true);
    UPDATE client SET merged_into = NULL WHERE id = its.from_client_id;
    DELETE FROM course WHERE client_id = its.client_id;
    PERFORM put_rows_back(its, r.table_name) FROM merge_rule r WHERE r.rule <> 'stays';
    FOR part IN SELECT * FROM merge_rule WHERE rule = 'follows' LOOP
        EXECUTE format('UPDATE %I t SET client_id = p.client_id FROM %I p WHERE p.id = t.%I AND t.client_id = $1.client_id '
                       'AND p.client_id = $1.from_client_id', part.table_name, part.part_of, part.by_column) USING its;
    END LOOP;
    FOR made IN SELECT * FROM merged_row m WHERE m.merge_id = of_merge AND m.was IS NULL LOOP
        EXECUTE format('DELETE FROM %I t WHERE %s = $1', made.table_name, key_of(made.table_name)) USING made.key;
    END LOOP;
    PERFORM put_facts_back(its);
    -- The caller takes all of this back when it is told of any.
    RETURN QUERY SELECT DISTINCT 'written_since', a.table_name::text, NULL::timestamptz FROM rows_across(its.client_id, its.from_client_id) a;
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM carry_refusals(of_merge, its.client_id, its.from_client_id, its.merged_at);
    PERFORM refresh_courses(ARRAY(SELECT e.id FROM episode e WHERE e.client_id IN (its.client_id, its.from_client_id)));
    -- Who has left the one record since does not come back to the other.
    PERFORM set_config('attune.reason', 'Merge undone', true);
    UPDATE care_team t SET ended_at = (m.was ->> 'ended_at')::timestamptz
    FROM merged_row m
    WHERE m.merge_id = of_merge AND m.table_name = 'care_team' AND t.client_id = its.from_client_id
      AND t.user_id = (m.key ->> 'user_id')::uuid AND t.capacity IN ('responsible', 'member')
      AND EXISTS (SELECT FROM care_team k WHERE k.client_id = its.client_id AND k.user_id = t.user_id AND k.ended_at IS NULL
                                            AND k.capacity IN ('responsible', 'member'));
    PERFORM set_config('attune.reason', '', true);
    UPDATE record_merge SET undone_by = acting_user(), undone_at = now() WHERE id = of_merge;
    PERFORM set_config('attune.merging_records', '', true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'merge_undone', its.client_id, 'done', true, by_request, jsonb_build_object('merge_id', of_merge)),
           (acting_user(), 'merge_undone', its.from_client_id, 'done', true, by_request, jsonb_build_object('merge_id', of_merge));
END
$$;
COMMENT ON FUNCTION undo_record_merge IS 'Takes two records apart that were merged. No row: it is done; otherwise what stands against it, and the caller takes back what this has changed.';

REVOKE EXECUTE ON FUNCTION refuse_merged_record, final_record, record_it_became, records_merged_into, merged_clients, stands_on_team,
    merge_hindrances, key_of, move_rows, carry_refusals, join_tags, join_own_fields, join_open_episodes, note_changed_facts, order_episodes, renumbered,
    order_versions, merge_records, undo_hindrances, rows_across, columns_set, put_rows_back, put_facts_back, undo_record_merge
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_it_became, records_merged_into, merged_clients, stands_on_team, merge_hindrances, merge_records,
    undo_record_merge TO attune_app;
