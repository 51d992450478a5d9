-- Supervision and teams: memberships that end by themselves, break-glass, cover during leave, records that a supervisor
-- reads and does not change, agreed actions, and caseloads that are handed over.

-- Whose clients one sees: in force while it has no end, or one that is still to come.
COMMENT ON COLUMN care_team.ended_at IS 'No longer on the team from then on: past or still to come. NULL while no end is known.';

CREATE FUNCTION in_force(ended_at timestamptz) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce(ended_at > now(), true);
COMMENT ON FUNCTION in_force IS 'Whether a membership of a care team with that end goes on now. Plain enough to be taken into the query that asks.';

CREATE TABLE leave_cover (
    id            uuid        PRIMARY KEY,
    therapist_id  uuid        NOT NULL REFERENCES user_account (id),
    cover_id      uuid        NOT NULL REFERENCES user_account (id),
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '366 days'),
    named_by      uuid        NOT NULL REFERENCES user_account (id),
    named_at      timestamptz NOT NULL DEFAULT now(),
    taken_back_at timestamptz,
    taken_back_by uuid        REFERENCES user_account (id),
    CHECK (therapist_id <> cover_id),
    CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);
COMMENT ON TABLE  leave_cover               IS 'Who covers the whole caseload of a therapist on leave, and sees it from starts_at to ends_at.';
COMMENT ON COLUMN leave_cover.starts_at     IS 'The first moment of the first day, by the practice''s wall clock.';
COMMENT ON COLUMN leave_cover.ends_at       IS 'The first moment after the last day.';
COMMENT ON COLUMN leave_cover.taken_back_at IS 'The therapist is back sooner, or somebody else was named; NULL otherwise.';
CREATE INDEX leave_cover_cover_id ON leave_cover (cover_id, ends_at);
CREATE INDEX leave_cover_therapist_id ON leave_cover (therapist_id);

ALTER TABLE supervision ADD COLUMN started_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN supervision.started_at IS 'Notes that were signed from then on wait for a co-signature.';

CREATE FUNCTION own_caseloads() RETURNS TABLE (user_id uuid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT acting_user()
    UNION ALL
    SELECT l.therapist_id FROM leave_cover l
    WHERE l.cover_id = acting_user() AND l.starts_at <= now() AND l.ends_at > now() AND l.taken_back_at IS NULL;
END;
COMMENT ON FUNCTION own_caseloads IS 'Whose clients the acting user cares for: their own, and those of whoever they cover during leave.';

CREATE FUNCTION seen_caseloads() RETURNS TABLE (user_id uuid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT o.user_id FROM own_caseloads() o
    UNION ALL
    SELECT s.supervisee_id FROM supervision s WHERE s.supervisor_id = acting_user();
END;
COMMENT ON FUNCTION seen_caseloads IS 'Whose clients the acting user sees: those they care for, and their supervisees''.';

-- A break-glass is the one's who opened it, and nobody sees through it who supervises or covers them.
ALTER TABLE care_team DROP CONSTRAINT care_team_capacity_check;
ALTER TABLE care_team ADD CONSTRAINT care_team_capacity_check
    CHECK (capacity IN ('responsible', 'member', 'cover', 'break_glass'));
ALTER TABLE care_team ADD CONSTRAINT care_team_break_glass_ends CHECK (capacity <> 'break_glass' OR ended_at IS NOT NULL);
COMMENT ON COLUMN care_team.capacity IS 'cover: on the team while a risk answer waits, and no longer. break_glass: for a limited time, with a reason (break_glass).';

-- By an array, so that it is found by index: a list that is looked up would be compared with every row there is.
ALTER POLICY caseload_select ON care_team USING (
    in_force(ended_at) AND user_id = ANY (ARRAY(SELECT s.user_id FROM seen_caseloads() s))
    AND (capacity <> 'break_glass' OR user_id = (SELECT acting_user())));

CREATE FUNCTION seen_clients() RETURNS TABLE (client_id uuid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT t.client_id FROM care_team t
    WHERE in_force(t.ended_at) AND t.user_id = ANY (ARRAY(SELECT s.user_id FROM seen_caseloads() s))
      AND (t.capacity <> 'break_glass' OR t.user_id = (SELECT acting_user()));
END;
COMMENT ON FUNCTION seen_clients IS 'The clients that the acting user sees, as the policy of care_team says: for code that sees everybody.';

CREATE OR REPLACE FUNCTION may_see_client(named_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM seen_clients() s WHERE s.client_id = named_client)
$$;

CREATE OR REPLACE FUNCTION cares_for(therapist uuid, of_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM care_team t
                   WHERE t.client_id = of_client AND in_force(t.ended_at)
                     AND (t.user_id = therapist
                          OR (t.capacity <> 'break_glass'
                              AND t.user_id IN (SELECT l.therapist_id FROM leave_cover l
                                                WHERE l.cover_id = therapist AND l.starts_at <= now() AND l.ends_at > now()
                                                  AND l.taken_back_at IS NULL))));
COMMENT ON FUNCTION cares_for IS 'Whether the client is on that therapist''s caseload, or on one that they cover.';

CREATE OR REPLACE FUNCTION link_is_open(of_link link) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN of_link.revoked_at IS NULL AND of_link.expires_at > now() AND cares_for(of_link.sent_by, of_link.client_id)
       AND EXISTS (SELECT FROM user_account u WHERE u.id = of_link.sent_by AND u.disabled_at IS NULL);
END
$$;

CREATE OR REPLACE FUNCTION search_notes(wanted text, most integer)
    RETURNS TABLE (client_id uuid, legal_name text, preferred_name text, note_id uuid, session_id uuid, kind text,
        starts_at timestamptz, author_name text, of_addendum boolean, latest_episode boolean, snippet text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH caseload AS MATERIALIZED (
        SELECT DISTINCT s.client_id FROM seen_clients() s
    ), found AS (
        SELECT f.id, f.note_id, f.client_id, s.starts_at, s.episode_id, s.id AS session_id
        FROM note_search f
        JOIN caseload ON caseload.client_id = f.client_id
        JOIN note n ON n.id = f.note_id
        JOIN session s ON s.id = n.session_id
        WHERE f.words @@ (SELECT q.english || q.german || q.as_written FROM note_query(wanted) q)
          AND (NOT f.private OR f.author_id = acting_user())
        ORDER BY s.starts_at DESC, f.id LIMIT most
    ), told AS (
        SELECT found.*, n.kind, a.id IS NOT NULL AS of_addendum, coalesce(a.author_id, n.author_id) AS author_id,
               coalesce(a.text, note_words(n.text)) AS words
        FROM found JOIN note n ON n.id = found.note_id LEFT JOIN note_addendum a ON a.id = found.id
    )
    SELECT told.client_id, c.legal_name, c.preferred_name, told.note_id, told.session_id, told.kind, told.starts_at,
           u.display_name, told.of_addendum,
           told.episode_id = (SELECT e.id FROM episode e WHERE e.client_id = told.client_id ORDER BY e.number DESC LIMIT 1),
           CASE WHEN to_tsvector('note_english', told.words) @@ q.english
                THEN ts_headline('note_english', told.words, q.english, o.options)
                WHEN to_tsvector('note_german', told.words) @@ q.german
                THEN ts_headline('note_german', told.words, q.german, o.options)
                ELSE ts_headline('note_as_written', told.words, q.as_written, o.options) END
    FROM told
    JOIN client c ON c.id = told.client_id
    JOIN user_account u ON u.id = told.author_id,
    note_query(wanted) q,
    (SELECT format('StartSel=%s,StopSel=%s,MaxWords=18,MinWords=10,ShortWord=2', chr(57344), chr(57345)) AS options) o
    ORDER BY told.starts_at DESC, told.id
$$;

-- What a supervisor sees of a supervisee's clients they read. Flags can be signed off by them, notes co-signed: each
-- has policies of its own.

CREATE PROCEDURE change_by_care_team(protected text, client_column text, or_by text DEFAULT NULL)
    LANGUAGE plpgsql AS $$
DECLARE
    theirs text := format('(%I IN (SELECT t.client_id FROM care_team t '
                          'WHERE t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))))', client_column);
BEGIN
    IF or_by IS NOT NULL THEN
        theirs := format('(%s OR %s)', or_by, theirs);
    END IF;
    IF protected <> 'client' THEN
        EXECUTE format('CREATE POLICY care_team_inserts ON %I AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK %s',
                       protected, theirs);
    END IF;
    EXECUTE format('CREATE POLICY care_team_updates ON %I AS RESTRICTIVE FOR UPDATE TO attune_app USING %s',
                   protected, theirs);
END
$$;
COMMENT ON PROCEDURE change_by_care_team IS 'Leaves changes to those who care for the client, and those for whom the condition `or_by` holds, whoever else may see it. For migrations.';
REVOKE EXECUTE ON PROCEDURE change_by_care_team FROM PUBLIC;

CREATE OR REPLACE PROCEDURE protect_by_caseload(VARIADIC tables text[])
    LANGUAGE plpgsql AS $$
DECLARE
    protected text;
    on_caseload constant text := '(client_id IN (SELECT client_id FROM care_team))';
BEGIN
    FOREACH protected IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', protected);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', protected);
        EXECUTE format('CREATE POLICY caseload_select ON %I FOR SELECT USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_insert ON %I FOR INSERT WITH CHECK %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_update ON %I FOR UPDATE USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY nobody_delete ON %I FOR DELETE USING (false)', protected);
        CALL change_by_care_team(protected, 'client_id');
    END LOOP;
END
$$;
COMMENT ON PROCEDURE protect_by_caseload IS 'Row-level security by caseload, enabled and forced, with a policy for each command; changes by the care team alone. For migrations.';

DO $$
DECLARE
    protected text;
BEGIN
    FOR protected IN
        SELECT DISTINCT tablename FROM pg_policies
        WHERE schemaname = 'public' AND policyname IN ('caseload_insert', 'caseload_update') AND tablename <> 'flag'
        ORDER BY 1
    LOOP
        CALL change_by_care_team(protected, CASE protected WHEN 'client' THEN 'id' ELSE 'client_id' END,
                                 CASE WHEN protected IN ('client', 'client_history', 'session') THEN '(SELECT acting_assistant())' END);
    END LOOP;
END
$$;

-- Of an appointment those who come are asked: it has no client of its own.
CREATE POLICY care_team_updates ON appointment AS RESTRICTIVE FOR UPDATE TO attune_app USING (
    therapist_id = (SELECT acting_user()) OR (SELECT acting_assistant())
    OR EXISTS (SELECT FROM session s JOIN care_team t ON t.client_id = s.client_id
               WHERE s.appointment_id = appointment.id AND t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))));
-- A supervisor signs flags off, and raises none.
CREATE POLICY care_team_inserts ON flag AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK (
    client_id IN (SELECT t.client_id FROM care_team t WHERE t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))));
-- What a client does through a link is done for its sender, whoever that is said to be.
CREATE POLICY own_sender ON link AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK (sent_by = (SELECT acting_user()));

ALTER POLICY care_team_insert ON note_addendum WITH CHECK (
    author_id = (SELECT acting_user())
    AND client_id IN (SELECT t.client_id FROM care_team t WHERE t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o)))
    AND EXISTS (SELECT FROM note n WHERE n.id = note_id AND n.signed_at IS NOT NULL));

DROP FUNCTION open_request;
CREATE FUNCTION open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean,
                             roles text[], if_allowed text, by_request text, idle interval, absolute interval)
    RETURNS TABLE (sign_in_id uuid, user_id uuid, username text, display_name text, role text, opened_at timestamptz, outcome text)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    found_sign_in sign_in;
    account user_account;
    verdict text := if_allowed;
BEGIN
    SELECT * INTO found_sign_in FROM sign_in s
    WHERE s.token_hash = token AND s.ended_at IS NULL
      AND s.last_used_at > now() - idle AND s.started_at > now() - absolute;
    IF found_sign_in.id IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO account FROM user_account u WHERE u.id = found_sign_in.user_id AND u.disabled_at IS NULL;
    IF account.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', account.id::text, true);
    -- The idle clock is kept to the half minute, so that not every read is also a write.
    IF found_sign_in.last_used_at < now() - interval '30 seconds' THEN
        UPDATE sign_in s SET last_used_at = now() WHERE s.id = found_sign_in.id;
    END IF;
    IF NOT account.role = ANY (roles) THEN
        verdict := 'forbidden';
    ELSIF named_client IS NOT NULL AND NOT EXISTS (SELECT FROM client c WHERE c.id = named_client) THEN
        verdict := 'not_found';
    ELSIF named_client IS NOT NULL AND writes AND by_care_team AND account.role <> 'assistant'
          AND NOT EXISTS (SELECT FROM care_team t
                          WHERE t.client_id = named_client AND t.user_id IN (SELECT o.user_id FROM own_caseloads() o)) THEN
        verdict := 'forbidden';
    END IF;
    IF done_action <> '' THEN
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (account.id, done_action, named_client, verdict, writes, by_request);
    END IF;
    RETURN QUERY SELECT found_sign_in.id, account.id, account.username, account.display_name, account.role, now(), verdict;
END
$$;
COMMENT ON FUNCTION open_request IS 'Sign-in check, identity for row-level security, visibility of the client and audit row in one statement. `if_allowed` is the outcome written when nothing stands against the request; `by_care_team`: a supervisor''s sight of the client is not enough to write.';
REVOKE EXECUTE ON FUNCTION open_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_request TO attune_app;

-- The trail of the care team.

CREATE TABLE care_team_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id  uuid        NOT NULL,
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    capacity   text        NOT NULL,
    happened   text        NOT NULL CHECK (happened IN ('joined', 'left')),
    until      timestamptz,
    reason     text        NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    done_by    uuid        REFERENCES user_account (id),
    at         timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  care_team_event           IS 'Who joined and left which care team, when and through whom. Written by the table itself, never altered; like the audit trail it outlives an import that was taken back.';
COMMENT ON COLUMN care_team_event.capacity  IS 'In which they joined, or which they left.';
COMMENT ON COLUMN care_team_event.until     IS 'When a membership ends by itself; NULL for one without an end.';
COMMENT ON COLUMN care_team_event.done_by   IS 'Who acted; NULL for the administrator at the database, and for what was there before this was kept.';
CREATE INDEX care_team_event_client_id ON care_team_event (client_id, at);

INSERT INTO care_team_event (client_id, user_id, capacity, happened, at)
    SELECT client_id, user_id, capacity, 'joined', started_at FROM care_team
    UNION ALL
    SELECT client_id, user_id, capacity, 'left', ended_at FROM care_team WHERE ended_at IS NOT NULL
    ORDER BY 5;

ALTER TABLE care_team_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_team_event FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON care_team_event FOR SELECT USING (client_id IN (SELECT client_id FROM care_team));
CREATE POLICY owner_insert ON care_team_event FOR INSERT TO attune_owner WITH CHECK (true);
CREATE POLICY nobody_update ON care_team_event FOR UPDATE USING (false);
CREATE POLICY nobody_delete ON care_team_event FOR DELETE USING (false);
CREATE TRIGGER care_team_event_append_only BEFORE UPDATE OR DELETE ON care_team_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER care_team_event_no_truncate BEFORE TRUNCATE ON care_team_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT ON care_team_event TO attune_app;

CREATE FUNCTION acting_reason() RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce(current_setting('attune.reason', true), '');
COMMENT ON FUNCTION acting_reason IS 'Why this transaction changes care teams, where somebody was asked; empty otherwise.';

CREATE FUNCTION keep_care_team_trail() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.ended_at IS NOT DISTINCT FROM NEW.ended_at AND OLD.capacity = NEW.capacity THEN
        RETURN NULL;
    END IF;
    IF NOT in_force(NEW.ended_at) THEN
        INSERT INTO care_team_event (client_id, user_id, capacity, happened, reason, done_by, at)
        VALUES (NEW.client_id, NEW.user_id, NEW.capacity, 'left', acting_reason(), acting_user(), NEW.ended_at);
    ELSE
        INSERT INTO care_team_event (client_id, user_id, capacity, happened, until, reason, done_by, at)
        VALUES (NEW.client_id, NEW.user_id, NEW.capacity, 'joined', NEW.ended_at, acting_reason(), acting_user(),
                CASE TG_OP WHEN 'INSERT' THEN NEW.started_at ELSE now() END);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_care_team_trail IS 'Writes down each change of a care team, whoever made it and however.';
CREATE TRIGGER care_team_keep_trail AFTER INSERT OR UPDATE ON care_team
    FOR EACH ROW EXECUTE FUNCTION keep_care_team_trail();

DROP FUNCTION care_team_of;
CREATE FUNCTION care_team_of(of_client uuid)
    RETURNS TABLE (user_id uuid, display_name text, capacity text, started_at timestamptz, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.user_id, u.display_name, t.capacity, t.started_at, t.ended_at
    FROM care_team t JOIN user_account u ON u.id = t.user_id
    WHERE t.client_id = of_client AND in_force(t.ended_at) AND may_see_client(of_client)
    ORDER BY array_position(ARRAY['responsible', 'member', 'cover'], t.capacity), u.display_name
$$;
COMMENT ON FUNCTION care_team_of IS 'Everybody on the team of a client on the acting user''s caseload, the responsible one first; nobody for any other.';
REVOKE EXECUTE ON FUNCTION care_team_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION care_team_of TO attune_app;

-- By those who stay on the team themselves: who is there for a limited time lets nobody in.
CREATE OR REPLACE FUNCTION add_colleague(of_client uuid, colleague text)
    RETURNS TABLE (user_id uuid, display_name text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    joining user_account;
BEGIN
    IF NOT EXISTS (SELECT FROM care_team t
                   WHERE t.client_id = of_client AND t.user_id = acting_user() AND t.ended_at IS NULL
                     AND t.capacity IN ('responsible', 'member')) THEN
        RETURN;
    END IF;
    SELECT * INTO joining FROM user_account u
    WHERE u.username = lower(colleague) AND u.disabled_at IS NULL AND u.role IN ('lead', 'therapist', 'supervisor');
    IF joining.id IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity) VALUES (of_client, joining.id, 'member')
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET ended_at = NULL, capacity = 'member', started_at = now()
    WHERE NOT (care_team.ended_at IS NULL AND care_team.capacity IN ('responsible', 'member'));
    RETURN QUERY SELECT joining.id, joining.display_name;
END
$$;

CREATE FUNCTION end_membership(of_client uuid, colleague uuid, why text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    leaving care_team;
BEGIN
    IF NOT EXISTS (SELECT FROM care_team
                   WHERE client_id = of_client AND user_id = acting_user() AND ended_at IS NULL
                     AND capacity IN ('responsible', 'member')) THEN
        RETURN 'not_yours';
    END IF;
    SELECT * INTO leaving FROM care_team
    WHERE client_id = of_client AND user_id = colleague AND in_force(ended_at) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'not_there';
    ELSIF leaving.capacity <> 'member' THEN
        RETURN leaving.capacity;
    END IF;
    PERFORM set_config('attune.reason', why, true);
    UPDATE care_team SET ended_at = now() WHERE client_id = of_client AND user_id = colleague;
    RETURN 'ended';
END
$$;
COMMENT ON FUNCTION end_membership IS 'A member leaves the care team of one''s own client: ended. Otherwise what stands against it: not_yours, not_there, or the capacity of somebody who cannot leave that way.';
REVOKE EXECUTE ON FUNCTION end_membership FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_membership TO attune_app;

-- Whoever is on the team in another way stays there in that way: a break-glass ends when it was to end, and the cover
-- joins then, if a risk answer waits still.
CREATE OR REPLACE FUNCTION settle_cover(of_client uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    waiting integer;
    escalated integer;
BEGIN
    SELECT count(*), count(escalated_at) INTO waiting, escalated
    FROM flag
    WHERE client_id = of_client AND risk IS NOT NULL AND signed_off_at IS NULL AND NOT historical
      AND raised_at > covered_since();
    IF waiting = 0 THEN
        UPDATE care_team SET ended_at = now() WHERE client_id = of_client AND capacity = 'cover' AND ended_at IS NULL;
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity)
    SELECT of_client, u.id, 'cover'
    FROM user_account u
    WHERE u.disabled_at IS NULL
      AND (u.id = (SELECT s.cover_id FROM practice_safety s ORDER BY s.number DESC LIMIT 1)
           OR (escalated > 0 AND u.role = 'lead'))
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE SET capacity = 'cover', started_at = now(), ended_at = NULL
    WHERE NOT in_force(care_team.ended_at);
END
$$;

CREATE OR REPLACE FUNCTION escalate_flags() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    overdue flag;
    actor uuid;
    escalated bigint := 0;
BEGIN
    FOR overdue IN
        SELECT f.* FROM flag f,
            (SELECT escalate_after_hours FROM practice_safety ORDER BY number DESC LIMIT 1) s
        WHERE f.risk IS NOT NULL AND f.signed_off_at IS NULL AND f.escalated_at IS NULL AND NOT f.historical
          AND f.raised_at > covered_since() AND f.raised_at <= now() - make_interval(hours => s.escalate_after_hours)
        FOR UPDATE OF f SKIP LOCKED
    LOOP
        UPDATE flag SET escalated_at = now() WHERE id = overdue.id;
        SELECT t.user_id INTO actor FROM care_team t
        WHERE t.client_id = overdue.client_id
        ORDER BY in_force(t.ended_at) DESC, t.capacity = 'responsible' DESC, t.started_at DESC LIMIT 1;
        PERFORM set_config('attune.user_id', actor::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (actor, 'flag_escalated', overdue.client_id, 'done', true, 'flag ' || overdue.id);
        escalated := escalated + 1;
    END LOOP;
    RETURN escalated;
END
$$;

-- A form moves between clients whom one cares for: not by who supervises, nor out of a record that was opened by break-glass.
CREATE FUNCTION refuse_moving_what_is_read() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT cares_for(acting_user(), NEW.client_id) OR NOT cares_for(acting_user(), NEW.from_client_id)
       OR EXISTS (SELECT FROM care_team t
                  WHERE t.user_id = acting_user() AND t.capacity = 'break_glass' AND in_force(t.ended_at)
                    AND t.client_id IN (NEW.client_id, NEW.from_client_id)) THEN
        RAISE EXCEPTION 'a form moves between clients of one''s own caseload' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
REVOKE EXECUTE ON FUNCTION refuse_moving_what_is_read FROM PUBLIC;
CREATE TRIGGER reassignment_by_care_team BEFORE INSERT ON reassignment
    FOR EACH ROW EXECUTE FUNCTION refuse_moving_what_is_read();

-- Break-glass.

CREATE TABLE break_glass (
    id             uuid        PRIMARY KEY,
    client_id      uuid        NOT NULL REFERENCES client (id),
    opened_by      uuid        NOT NULL REFERENCES user_account (id),
    reason         text        NOT NULL CHECK (length(reason) BETWEEN 10 AND 500),
    opened_at      timestamptz NOT NULL DEFAULT now(),
    ends_at        timestamptz NOT NULL CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '24 hours'),
    responsible_id uuid        REFERENCES user_account (id)
);
COMMENT ON TABLE  break_glass                IS 'A record opened for a limited time by somebody who is not on the care team, with their reason. Never altered; while it is open its opener is on the care team.';
COMMENT ON COLUMN break_glass.responsible_id IS 'Who was responsible for the client at the time, and is told; without one the therapist of the latest episode.';
CREATE INDEX break_glass_client_id ON break_glass (client_id);

CREATE TABLE break_glass_end (
    break_glass_id uuid        PRIMARY KEY REFERENCES break_glass (id),
    client_id      uuid        NOT NULL REFERENCES client (id),
    ended_at       timestamptz NOT NULL,
    expired        boolean     NOT NULL
);
COMMENT ON TABLE break_glass_end IS 'When a break-glass ended: by its opener, or by itself (written down by housekeeping; access ends at that moment in any case).';

CREATE TABLE break_glass_sign_off (
    break_glass_id uuid        NOT NULL REFERENCES break_glass (id),
    client_id      uuid        NOT NULL REFERENCES client (id),
    signed_as      text        NOT NULL CHECK (signed_as IN ('lead', 'responsible')),
    signed_by      uuid        NOT NULL REFERENCES user_account (id),
    found          text        NOT NULL DEFAULT '' CHECK (length(found) <= 500 AND (signed_as <> 'lead' OR found <> '')),
    signed_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (break_glass_id, signed_as)
);
COMMENT ON TABLE break_glass_sign_off IS 'A practice lead has looked into it and says what they found; the responsible therapist has seen it. Never altered.';

INSERT INTO holds_import (table_name, what) VALUES
    ('break_glass', 'a break-glass'), ('break_glass_end', 'a break-glass'), ('break_glass_sign_off', 'a break-glass');

CREATE FUNCTION acting_lead() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM user_account
                   WHERE id = acting_user() AND role = 'lead' AND disabled_at IS NULL AND acting_client() IS NULL);
COMMENT ON FUNCTION acting_lead IS 'Whether this transaction acts for a practice lead.';

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['break_glass', 'break_glass_end', 'break_glass_sign_off'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', kept);
        EXECUTE format('CREATE POLICY caseload_select ON %I FOR SELECT USING (client_id IN (SELECT client_id FROM care_team))', kept);
        EXECUTE format('CREATE POLICY owner_insert ON %I FOR INSERT TO attune_owner WITH CHECK (true)', kept);
        EXECUTE format('CREATE POLICY nobody_update ON %I FOR UPDATE USING (false)', kept);
        EXECUTE format('CREATE POLICY nobody_delete ON %I FOR DELETE USING (false)', kept);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                       kept || '_append_only', kept);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                       kept || '_no_truncate', kept);
        EXECUTE format('GRANT SELECT ON %I TO attune_app', kept);
    END LOOP;
END
$$;

CREATE FUNCTION open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text)
    RETURNS TABLE (verdict text, client_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    found uuid[];
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
        found := ARRAY(SELECT id FROM client WHERE reference = by_reference LIMIT 2);
    ELSE
        found := ARRAY(SELECT id FROM client
                       WHERE born_on = born AND without_accents(legal_name) = without_accents(by_name) LIMIT 2);
    END IF;
    IF cardinality(found) <> 1 THEN
        RETURN QUERY SELECT 'not_found', NULL::uuid;
        RETURN;
    END IF;
    wanted := found[1];
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
COMMENT ON FUNCTION open_break_glass IS 'Opens the record of the one client with that reference, or that name and birth date, to the acting user for some hours: opened. Otherwise on_caseload, too_many (five that were opened, or guesses that were refused, within an hour), or not_found, which unknown and ambiguous are alike.';

CREATE FUNCTION end_break_glass(of_break_glass uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    open break_glass;
BEGIN
    SELECT * INTO open FROM break_glass WHERE id = of_break_glass AND opened_by = acting_user() AND ends_at > now();
    IF NOT FOUND OR EXISTS (SELECT FROM break_glass_end WHERE break_glass_id = of_break_glass) THEN
        RETURN false;
    END IF;
    INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired)
    VALUES (open.id, open.client_id, now(), false);
    UPDATE care_team SET ended_at = now()
    WHERE client_id = open.client_id AND user_id = open.opened_by AND capacity = 'break_glass' AND in_force(ended_at);
    PERFORM settle_cover(open.client_id);
    RETURN true;
END
$$;
COMMENT ON FUNCTION end_break_glass IS 'Its opener needs the record no longer. False: not theirs, or over already.';

CREATE FUNCTION expire_break_glasses() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    over break_glass;
    expired bigint := 0;
BEGIN
    FOR over IN
        SELECT b.* FROM break_glass b
        WHERE b.ends_at <= now() AND NOT EXISTS (SELECT FROM break_glass_end e WHERE e.break_glass_id = b.id)
        ORDER BY b.ends_at, b.id
    LOOP
        INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired)
        VALUES (over.id, over.client_id, over.ends_at, true);
        PERFORM set_config('attune.user_id', over.opened_by::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (over.opened_by, 'break_glass_expired', over.client_id, 'done', true, 'break-glass ' || over.id);
        PERFORM settle_cover(over.client_id);
        expired := expired + 1;
    END LOOP;
    RETURN expired;
END
$$;
COMMENT ON FUNCTION expire_break_glasses IS 'Writes down the end of those whose time has run out, with an audit row in the opener''s name; how many. Access has ended before, by the clock.';

CREATE FUNCTION break_glasses_to_look_into()
    RETURNS TABLE (break_glass_id uuid, client_id uuid, reference text, preferred_name text, legal_name text, opened_by text,
                   own boolean, reason text, opened_at timestamptz, ends_at timestamptz, ended_at timestamptz, as_lead boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT b.id, b.client_id, c.reference, c.preferred_name, c.legal_name, u.display_name, b.opened_by = acting_user(),
           b.reason, b.opened_at, b.ends_at,
           coalesce(e.ended_at, CASE WHEN b.ends_at <= now() THEN b.ends_at END), waits.as_lead
    FROM break_glass b
    JOIN client c ON c.id = b.client_id
    JOIN user_account u ON u.id = b.opened_by
    LEFT JOIN break_glass_end e ON e.break_glass_id = b.id,
    LATERAL (SELECT acting_lead() AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                                  WHERE s.break_glass_id = b.id AND s.signed_as = 'lead') AS as_lead,
                    b.responsible_id = acting_user() AND acting_client() IS NULL
                    AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                    WHERE s.break_glass_id = b.id AND s.signed_as = 'responsible') AS as_responsible) waits
    WHERE waits.as_lead OR waits.as_responsible
    ORDER BY b.opened_at, b.id
    LIMIT 500
$$;
COMMENT ON FUNCTION break_glasses_to_look_into IS 'The first 500 of what waits for the acting user as a practice lead, or as the responsible therapist who is told. Names the client to a lead who does not care for them: who opened whose record is theirs to ask.';

CREATE FUNCTION sign_off_break_glass(of_break_glass uuid, what_was_found text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    looked_into record;
BEGIN
    SELECT * INTO looked_into FROM break_glasses_to_look_into() w WHERE w.break_glass_id = of_break_glass;
    IF NOT FOUND THEN
        RETURN 'not_found';
    END IF;
    IF looked_into.as_lead AND looked_into.own
       AND EXISTS (SELECT FROM user_account WHERE role = 'lead' AND disabled_at IS NULL AND id <> acting_user()) THEN
        RETURN 'own';
    END IF;
    IF looked_into.as_lead AND what_was_found = '' THEN
        RETURN 'nothing_found';
    END IF;
    INSERT INTO break_glass_sign_off (break_glass_id, client_id, signed_as, signed_by, found)
    SELECT b.id, b.client_id, part.signed_as, acting_user(), CASE part.signed_as WHEN 'lead' THEN what_was_found ELSE '' END
    FROM break_glass b, (VALUES ('lead'), ('responsible')) part (signed_as)
    WHERE b.id = of_break_glass
      AND CASE part.signed_as WHEN 'lead' THEN looked_into.as_lead ELSE b.responsible_id = acting_user() END
    ON CONFLICT DO NOTHING;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    VALUES (acting_user(), CASE WHEN looked_into.as_lead THEN 'break_glass_looked_into' ELSE 'break_glass_seen' END,
            looked_into.client_id, 'done', true, 'break-glass ' || of_break_glass);
    RETURN 'signed';
END
$$;
COMMENT ON FUNCTION sign_off_break_glass IS 'A lead has looked into it, the responsible therapist has seen it: signed. Otherwise not_found, nothing_found (a lead says what they found), or own: another lead is there to look into it.';

REVOKE EXECUTE ON FUNCTION open_break_glass, end_break_glass, expire_break_glasses, break_glasses_to_look_into,
    sign_off_break_glass FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_break_glass, end_break_glass, expire_break_glasses, break_glasses_to_look_into,
    sign_off_break_glass TO attune_app;

-- Supervision: who supervises whom is a lead's to say.

CREATE FUNCTION set_supervision(supervisor uuid, supervisee uuid, supervises boolean, by_request text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT acting_lead() THEN
        RAISE EXCEPTION 'who supervises whom is for a practice lead to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF supervises THEN
        IF supervisor = supervisee THEN
            RETURN 'oneself';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisor AND role IN ('lead', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisor';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisee AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisee';
        END IF;
        INSERT INTO supervision (supervisor_id, supervisee_id) VALUES (supervisor, supervisee) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM supervision WHERE supervisor_id = supervisor AND supervisee_id = supervisee;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), CASE WHEN supervises THEN 'supervision_begun' ELSE 'supervision_ended' END, 'done', true, by_request,
            jsonb_build_object('supervisor', supervisor, 'supervisee', supervisee));
    RETURN 'set';
END
$$;
COMMENT ON FUNCTION set_supervision IS 'From now on one supervises the other, or no longer does; with an audit row that names both: set. Otherwise oneself, no_supervisor or no_supervisee.';
REVOKE EXECUTE ON FUNCTION set_supervision FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_supervision TO attune_app;

CREATE TABLE agreed_action (
    id            uuid        PRIMARY KEY,
    row_version   bigint      NOT NULL DEFAULT 1,
    client_id     uuid        REFERENCES client (id),
    supervisor_id uuid        NOT NULL REFERENCES user_account (id),
    supervisee_id uuid        NOT NULL REFERENCES user_account (id),
    text          text        NOT NULL CHECK (text <> '' AND length(text) <= 500),
    due_on        date        NOT NULL,
    agreed_at     timestamptz NOT NULL DEFAULT now(),
    done_at       timestamptz,
    done_by       uuid        REFERENCES user_account (id),
    CHECK (supervisor_id <> supervisee_id),
    CHECK ((done_at IS NULL) = (done_by IS NULL))
);
COMMENT ON TABLE  agreed_action           IS 'What supervisor and supervisee have agreed to be done, by a day; theirs alone.';
COMMENT ON COLUMN agreed_action.client_id IS 'Whom it is about; NULL when it is about no one client.';
COMMENT ON COLUMN agreed_action.done_at   IS 'NULL while it is open, and again when it was found not to be done.';
CREATE INDEX agreed_action_supervisee_id ON agreed_action (supervisee_id) WHERE done_at IS NULL;
CREATE INDEX agreed_action_supervisor_id ON agreed_action (supervisor_id);
INSERT INTO holds_import (table_name, what) VALUES ('agreed_action', 'an agreed action');

ALTER TABLE agreed_action ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreed_action FORCE ROW LEVEL SECURITY;
CREATE POLICY parties_select ON agreed_action FOR SELECT USING (
    (SELECT acting_client()) IS NULL
    AND (supervisee_id = (SELECT acting_user())
         OR (supervisor_id = (SELECT acting_user())
             AND supervisee_id IN (SELECT s.supervisee_id FROM supervision s WHERE s.supervisor_id = (SELECT acting_user())))));
CREATE POLICY supervisor_insert ON agreed_action FOR INSERT TO attune_app WITH CHECK (
    (SELECT acting_client()) IS NULL AND supervisor_id = (SELECT acting_user())
    AND supervisee_id IN (SELECT s.supervisee_id FROM supervision s WHERE s.supervisor_id = (SELECT acting_user()))
    AND (client_id IS NULL OR client_id IN (SELECT t.client_id FROM care_team t WHERE t.user_id = supervisee_id)));
CREATE POLICY parties_update ON agreed_action FOR UPDATE TO attune_app USING (
    (SELECT acting_client()) IS NULL
    AND (supervisee_id = (SELECT acting_user())
         OR (supervisor_id = (SELECT acting_user())
             AND supervisee_id IN (SELECT s.supervisee_id FROM supervision s WHERE s.supervisor_id = (SELECT acting_user())))));
CREATE POLICY owner_insert ON agreed_action FOR INSERT TO attune_owner WITH CHECK (true);
CREATE POLICY nobody_delete ON agreed_action FOR DELETE USING (false);
GRANT SELECT, INSERT ON agreed_action TO attune_app;
GRANT UPDATE (row_version, done_at, done_by) ON agreed_action TO attune_app;

-- Cover during leave.

GRANT SELECT, INSERT ON leave_cover TO attune_app;
GRANT UPDATE (taken_back_at, taken_back_by) ON leave_cover TO attune_app;
ALTER TABLE leave_cover ENABLE ROW LEVEL SECURITY;
ALTER TABLE leave_cover FORCE ROW LEVEL SECURITY;
CREATE POLICY named_select ON leave_cover FOR SELECT TO attune_app USING (
    acting_user() IN (therapist_id, cover_id) OR (SELECT acting_lead()));
CREATE POLICY own_insert ON leave_cover FOR INSERT TO attune_app WITH CHECK (
    named_by = (SELECT acting_user()) AND (SELECT acting_client()) IS NULL
    AND (therapist_id = (SELECT acting_user()) OR (SELECT acting_lead()))
    AND EXISTS (SELECT FROM user_account u WHERE u.id = cover_id AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL));
CREATE POLICY own_update ON leave_cover FOR UPDATE TO attune_app USING (
    (SELECT acting_client()) IS NULL AND (therapist_id = (SELECT acting_user()) OR (SELECT acting_lead())));
CREATE POLICY nobody_delete ON leave_cover FOR DELETE USING (false);
CREATE POLICY owner_select ON leave_cover FOR SELECT TO attune_owner USING (true);

-- Handing a caseload over.

CREATE FUNCTION caseload_to_hand_over(from_user uuid)
    RETURNS TABLE (client_id uuid, legal_name text, preferred_name text, reference text, capacity text, open_episodes bigint,
                   appointments bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.client_id, c.legal_name, c.preferred_name, c.reference, t.capacity,
           (SELECT count(*) FROM episode e
            WHERE e.client_id = t.client_id AND e.therapist_id = from_user AND e.ended_on IS NULL),
           (SELECT count(*) FROM session s JOIN appointment a ON a.id = s.appointment_id
            WHERE s.client_id = t.client_id AND a.therapist_id = from_user AND s.state = 'booked' AND s.starts_at > now())
    FROM care_team t JOIN client c ON c.id = t.client_id
    WHERE acting_lead() AND t.user_id = from_user AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member')
    ORDER BY t.capacity DESC, lower(c.legal_name), c.id
$$;
COMMENT ON FUNCTION caseload_to_hand_over IS 'What a practice lead would hand over: the lasting memberships of a therapist, with their open episodes and the appointments to come in their diary. Nothing for anybody else.';

CREATE FUNCTION hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    handed bigint;
BEGIN
    IF NOT acting_lead() OR from_user = to_user
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = to_user AND role IN ('lead', 'therapist') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a caseload is handed by a practice lead to another therapist' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('attune.reason', why, true);
    PERFORM FROM care_team WHERE user_id = from_user AND client_id = ANY (chosen) ORDER BY client_id FOR UPDATE;
    INSERT INTO care_team (client_id, user_id, capacity)
    SELECT client_id, to_user, capacity FROM caseload_to_hand_over(from_user) WHERE client_id = ANY (chosen)
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET capacity = excluded.capacity, started_at = now(), ended_at = NULL
    WHERE NOT (care_team.ended_at IS NULL AND care_team.capacity IN ('responsible', excluded.capacity));
    UPDATE episode SET therapist_id = to_user
    WHERE client_id = ANY (chosen) AND therapist_id = from_user AND ended_on IS NULL;
    UPDATE care_team SET ended_at = now()
    WHERE user_id = from_user AND client_id = ANY (chosen) AND ended_at IS NULL AND capacity IN ('responsible', 'member');
    GET DIAGNOSTICS handed = ROW_COUNT;
    RETURN handed;
END
$$;
COMMENT ON FUNCTION hand_over_caseload IS 'Clients of one therapist become another''s, in the same capacity, and open episodes with them; the trail says why. Appointments stay where they are. How many clients.';
REVOKE EXECUTE ON FUNCTION caseload_to_hand_over, hand_over_caseload FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caseload_to_hand_over, hand_over_caseload TO attune_app;
