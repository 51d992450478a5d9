-- Outcomes by service, the forms behind them, and who may count beyond their own: a permission for the figures of the whole
-- practice, and one, for a while and with a reason, for the names of clients beyond the caseload.

ALTER TABLE episode ADD COLUMN service_id uuid REFERENCES service (id);
COMMENT ON COLUMN episode.service_id IS 'What the client comes for, as the practice offers it; NULL where nobody said. What a session costs is decided by its kind and minutes, not by this.';
GRANT UPDATE (service_id) ON episode TO attune_app;

CREATE TABLE outcome_permission (
    id         uuid        PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    kind       text        NOT NULL CHECK (kind IN ('count_practice', 'name_beyond_caseload')),
    reason     text        NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    given_by   uuid        REFERENCES user_account (id),
    given_at   timestamptz NOT NULL DEFAULT now(),
    until      timestamptz CHECK (until > given_at),
    ended_at   timestamptz,
    ended_by   uuid        REFERENCES user_account (id),
    CHECK (kind = 'count_practice' OR until <= given_at + interval '92 days'),
    CHECK (kind = 'count_practice' OR (until IS NOT NULL AND length(reason) >= 10)),
    CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
COMMENT ON TABLE  outcome_permission          IS 'Who may count more than their own outcomes. Ended, never deleted.';
COMMENT ON COLUMN outcome_permission.kind     IS 'count_practice: figures of everybody''s episodes, without names. name_beyond_caseload: the names behind the figures that its holder may count, of clients whom they do not care for.';
COMMENT ON COLUMN outcome_permission.given_by IS 'NULL: it came with being a practice lead, or the administrator at the database gave it.';
COMMENT ON COLUMN outcome_permission.until    IS 'It ends by itself then; NULL for one without an end.';
COMMENT ON COLUMN outcome_permission.ended_at IS 'When it was taken back; NULL otherwise.';
CREATE UNIQUE INDEX outcome_permission_one ON outcome_permission (user_id, kind) WHERE ended_at IS NULL;

ALTER TABLE outcome_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_permission FORCE ROW LEVEL SECURITY;
CREATE POLICY own_select ON outcome_permission FOR SELECT TO attune_app USING (
    (user_id = (SELECT acting_user()) AND (SELECT acting_client()) IS NULL) OR (SELECT acting_lead()));
CREATE POLICY owner_select ON outcome_permission FOR SELECT TO attune_owner USING (true);
CREATE POLICY owner_insert ON outcome_permission FOR INSERT TO attune_owner WITH CHECK (true);
CREATE POLICY owner_update ON outcome_permission FOR UPDATE TO attune_owner USING (true);
CREATE POLICY nobody_delete ON outcome_permission FOR DELETE USING (false);
GRANT SELECT ON outcome_permission TO attune_app;

-- A lead counts the practice from the start, as before; it can be taken from them.
CREATE FUNCTION let_leads_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO outcome_permission (id, user_id, kind) VALUES (gen_random_uuid(), NEW.id, 'count_practice')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION let_leads_count FROM PUBLIC;
CREATE TRIGGER user_account_leads_count AFTER INSERT ON user_account
    FOR EACH ROW WHEN (NEW.role = 'lead') EXECUTE FUNCTION let_leads_count();
INSERT INTO outcome_permission (id, user_id, kind)
    SELECT gen_random_uuid(), id, 'count_practice' FROM user_account WHERE role = 'lead';

CREATE FUNCTION acting_outcome_permission(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM outcome_permission p JOIN user_account u ON u.id = p.user_id
                   WHERE p.user_id = acting_user() AND p.kind = wanted AND in_force(p.ended_at) AND in_force(p.until)
                     AND u.disabled_at IS NULL AND u.role IN ('lead', 'therapist', 'supervisor') AND acting_client() IS NULL);
COMMENT ON FUNCTION acting_outcome_permission IS 'Whether the acting user holds it now.';

CREATE OR REPLACE FUNCTION countable_therapists() RETURNS TABLE (user_id uuid, display_name text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.id, u.display_name, u.role
    FROM user_account me, user_account u
    WHERE me.id = acting_user() AND me.disabled_at IS NULL AND acting_client() IS NULL
      AND me.role IN ('lead', 'therapist', 'supervisor')
      AND (u.id = me.id
           OR (SELECT acting_outcome_permission('count_practice'))
           OR u.id IN (SELECT supervisee_id FROM supervision WHERE supervisor_id = me.id))
    ORDER BY u.display_name, u.id
$$;
COMMENT ON FUNCTION countable_therapists IS 'Whose outcomes the acting user may count: their own, their supervisees'', and everybody''s where they hold count_practice.';

-- Giving and taking back: a lead's, and taking back its holder's too.

CREATE FUNCTION give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ends timestamptz := CASE WHEN wanted = 'name_beyond_caseload' THEN now() + make_interval(days => days) END;
BEGIN
    IF NOT acting_lead() THEN
        RAISE EXCEPTION 'who may count more than their own outcomes is for a practice lead to say'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM user_account
                   WHERE id = to_user AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
        RETURN 'no_member';
    END IF;
    IF wanted = 'name_beyond_caseload' AND to_user = acting_user()
       AND EXISTS (SELECT FROM user_account WHERE role = 'lead' AND disabled_at IS NULL AND id <> acting_user()) THEN
        RETURN 'own';
    END IF;
    UPDATE outcome_permission SET ended_at = until
    WHERE user_id = to_user AND kind = wanted AND ended_at IS NULL AND until <= now();
    INSERT INTO outcome_permission (id, user_id, kind, reason, given_by, until)
    VALUES (new_id, to_user, wanted, why, acting_user(), ends)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN 'held';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcome_permission_given', 'done', true, by_request,
            jsonb_build_object('to', to_user, 'kind', wanted, 'until', ends, 'reason', why));
    RETURN 'given';
END
$$;
COMMENT ON FUNCTION give_outcome_permission IS 'With an audit row that says to whom, until when and why: given. Otherwise no_member (nobody who counts outcomes), own (another lead is there to give names to a lead), or held (they hold it already). `days` counts for name_beyond_caseload alone.';

CREATE FUNCTION end_outcome_permission(of_permission uuid, by_request text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    taken outcome_permission;
BEGIN
    UPDATE outcome_permission SET ended_at = now(), ended_by = acting_user()
    WHERE id = of_permission AND ended_at IS NULL AND in_force(until)
      AND (acting_lead() OR (user_id = acting_user() AND acting_client() IS NULL))
    RETURNING * INTO taken;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcome_permission_ended', 'done', true, by_request,
            jsonb_build_object('of', taken.user_id, 'kind', taken.kind));
    RETURN true;
END
$$;
COMMENT ON FUNCTION end_outcome_permission IS 'By a lead or its holder, with an audit row. False: over already, or not theirs.';

CREATE FUNCTION outcome_permissions()
    RETURNS TABLE (id uuid, user_id uuid, display_name text, kind text, reason text, given_by text, given_at timestamptz,
                   until timestamptz, named bigint, named_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.user_id, u.display_name, p.kind, p.reason, coalesce(giver.display_name, ''), p.given_at, p.until,
           opened.clients, opened.latest_at
    FROM outcome_permission p
    JOIN user_account u ON u.id = p.user_id
    LEFT JOIN user_account giver ON giver.id = p.given_by
    CROSS JOIN LATERAL (SELECT count(DISTINCT a.client_id) AS clients, max(a.at) AS latest_at
                        FROM audit_event a
                        WHERE p.kind = 'name_beyond_caseload' AND a.user_id = p.user_id
                          AND a.action = 'outcome_client_named' AND a.at >= p.given_at) opened
    WHERE acting_lead() AND in_force(p.ended_at) AND in_force(p.until) AND u.disabled_at IS NULL
    ORDER BY p.kind, lower(u.display_name), p.id
$$;
COMMENT ON FUNCTION outcome_permissions IS 'For a lead: what is in force, by whom it was given, and how many clients beyond the caseload were named by it so far. Nothing for anybody else.';
CREATE INDEX audit_event_outcome_client_named ON audit_event (user_id, at) WHERE action = 'outcome_client_named';

REVOKE EXECUTE ON FUNCTION acting_outcome_permission, give_outcome_permission, end_outcome_permission, outcome_permissions
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_outcome_permission, give_outcome_permission, end_outcome_permission, outcome_permissions
    TO attune_app;

-- Counting.

DROP FUNCTION outcome_episodes;
CREATE FUNCTION outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date,
                                 until_day date, of_therapist uuid, of_service text, of_problem text, most integer,
                                 by_request text)
    RETURNS TABLE (episode_id uuid, client_id uuid, on_caseload boolean, therapist_id uuid, service_id uuid, started_on date,
                   ended_on date, complete integer, first double precision, last double precision,
                   last_entered_at timestamptz, attended bigint, did_not_attend bigint, late_cancel bigint, cancelled bigint,
                   cancelled_by_therapist bigint, first_attended_on date, referred_on date)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t
                               WHERE of_therapist IS NULL OR t.user_id = of_therapist);
    names_all boolean := acting_outcome_permission('name_beyond_caseload');
BEGIN
    IF cardinality(therapists) = 0 THEN
        RAISE EXCEPTION 'these outcomes are not the acting user''s to count' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'service', of_service, 'problem', of_problem,
                               'therapists', to_jsonb(therapists)));
    -- By index for each episode: a year is a small part of all sessions, which the planner cannot see through the policies.
    RETURN QUERY
    WITH chosen AS MATERIALIZED (
        SELECT e.id, e.client_id, e.therapist_id, e.service_id, e.started_on, e.ended_on, e.referred_on
        FROM episode e
        WHERE CASE WHEN by_end THEN e.ended_on ELSE e.started_on END BETWEEN from_day AND until_day
          AND e.therapist_id = ANY (therapists)
          AND (of_service = '' OR coalesce(e.service_id::text, 'none') = of_service)
          AND (of_problem = '' OR strpos(lower(e.problem), lower(of_problem)) > 0)
        LIMIT most
    ), seen AS MATERIALIZED (
        SELECT s.client_id FROM seen_clients() s
    )
    SELECT chosen.id, CASE WHEN near.caseload OR names_all THEN chosen.client_id END, near.caseload,
           chosen.therapist_id, chosen.service_id, chosen.started_on, chosen.ended_on, coalesce(c.complete, 0), c.first_value,
           CASE WHEN c.complete > 1 THEN c.latest_value END, c.latest_entered_at, kept.attended, kept.did_not_attend,
           kept.late_cancel, kept.cancelled, kept.cancelled_by_therapist, kept.first_attended_on, chosen.referred_on
    FROM chosen
    CROSS JOIN LATERAL (SELECT chosen.client_id IN (SELECT client_id FROM seen) AS caseload) near
    LEFT JOIN LATERAL (SELECT k.complete, k.first_value, k.latest_value, k.latest_entered_at
                       FROM course k
                       WHERE k.client_id = chosen.client_id AND k.episode_id = chosen.id
                         AND k.instrument = of_instrument AND k.version = of_version AND k.score = of_score
                       OFFSET 0) c ON true
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.state = 'attended') AS attended,
                               count(*) FILTER (WHERE s.state = 'did_not_attend') AS did_not_attend,
                               count(*) FILTER (WHERE s.state = 'late_cancel') AS late_cancel,
                               count(*) FILTER (WHERE s.state = 'cancelled') AS cancelled,
                               count(*) FILTER (WHERE s.state = 'cancelled_by_therapist') AS cancelled_by_therapist,
                               (min(s.starts_at) FILTER (WHERE s.state = 'attended'))::date AS first_attended_on
                        FROM session s
                        WHERE s.client_id = chosen.client_id AND s.episode_id = chosen.id) kept;
END
$$;
COMMENT ON FUNCTION outcome_episodes IS 'The episodes that began or ended in a period, each with one score and its sessions, of the therapists whom the acting user may count; leaves an audit row of what was asked. `of_service`: an id, none, or empty for all. client_id is NULL where the client is not on the acting user''s caseload and they do not hold name_beyond_caseload. At most `most` rows.';

CREATE FUNCTION outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text)
    RETURNS TABLE (episode_id uuid, day integer, session bigint, value double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.id, form.answered_on - form.first_on, held.sessions, form.value
    FROM (SELECT DISTINCT asked.id FROM unnest(of_episodes) asked (id)) asked
    JOIN episode e ON e.id = asked.id AND e.therapist_id = ANY (ARRAY(SELECT t.user_id FROM countable_therapists() t))
    CROSS JOIN LATERAL (
        SELECT a.answered_on, a.entered_at, s.value, min(a.answered_on) OVER () AS first_on
        FROM administration a JOIN score s ON s.administration_id = a.id AND s.score = of_score AND s.value IS NOT NULL
        WHERE a.client_id = e.client_id AND a.episode_id = e.id AND a.instrument = of_instrument AND a.version = of_version
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        OFFSET 0) form
    CROSS JOIN LATERAL (
        SELECT count(*) AS sessions FROM session s
        WHERE s.client_id = e.client_id AND s.episode_id = e.id AND s.state = 'attended'
          AND s.starts_at < form.answered_on + 1) held
    ORDER BY e.id, form.answered_on, form.entered_at
$$;
COMMENT ON FUNCTION outcome_forms IS 'The complete forms of episodes that the acting user may count: days since the first of them, sessions attended until then, value. Names nobody.';

CREATE FUNCTION outcome_names(of_clients uuid[], most integer, by_request text)
    RETURNS TABLE (client_id uuid, legal_name text, preferred_name text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t);
BEGIN
    IF NOT acting_outcome_permission('name_beyond_caseload') THEN
        RAISE EXCEPTION 'names beyond the caseload are not the acting user''s to read' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY
    WITH named AS MATERIALIZED (
        SELECT c.id, c.legal_name, c.preferred_name
        FROM client c
        WHERE c.id = ANY (of_clients) AND c.id NOT IN (SELECT s.client_id FROM seen_clients() s)
          AND EXISTS (SELECT FROM episode e WHERE e.client_id = c.id AND e.therapist_id = ANY (therapists))
        ORDER BY c.legal_name, c.id LIMIT most
    ), told AS (
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        SELECT acting_user(), 'outcome_client_named', named.id, 'done', false, by_request FROM named
    )
    SELECT named.id, named.legal_name, named.preferred_name FROM named ORDER BY named.legal_name, named.id;
END
$$;
COMMENT ON FUNCTION outcome_names IS 'The names of clients beyond the caseload, for whoever holds name_beyond_caseload, of episodes that they may count; by name, at most `most`, with an audit row for each client. It opens no record.';

REVOKE EXECUTE ON FUNCTION outcome_episodes, outcome_forms, outcome_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outcome_episodes, outcome_forms, outcome_names TO attune_app;
