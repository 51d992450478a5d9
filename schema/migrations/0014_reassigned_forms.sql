-- A form that was recorded for one client and belongs to another moves whole, with its scores and its risk flags, and
-- its history says so. Nothing of it stays in the record it was in, but what the audit trail tells.

ALTER TABLE administration ADD COLUMN row_version bigint NOT NULL DEFAULT 1;
COMMENT ON COLUMN administration.row_version IS 'Counts its moves from one client to another; nothing else of a form ever changes.';

ALTER TABLE audit_event ADD COLUMN detail jsonb;
COMMENT ON COLUMN audit_event.detail IS 'What the action alone does not tell: of a form that was moved, which one and why; NULL for most.';

CREATE TABLE reassignment (
    administration_id uuid        NOT NULL REFERENCES administration (id),
    client_id         uuid        NOT NULL REFERENCES client (id),
    from_client_id    uuid        NOT NULL REFERENCES client (id),
    reason            text        NOT NULL CHECK (reason <> ''),
    reassigned_by     uuid        NOT NULL REFERENCES user_account (id),
    reassigned_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (administration_id, reassigned_at)
);
COMMENT ON TABLE  reassignment           IS 'Forms that were given to the wrong client, and moved. Seen by who sees the client they came to.';
COMMENT ON COLUMN reassignment.client_id IS 'The client whose form it was from then on.';
CREATE INDEX reassignment_client_id ON reassignment (client_id);
CREATE INDEX reassignment_from_client_id ON reassignment (from_client_id);

CREATE TRIGGER reassignment_append_only BEFORE UPDATE OR DELETE ON reassignment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_by_caseload('reassignment');
GRANT SELECT ON reassignment TO attune_app;

CREATE FUNCTION moving_form() RETURNS boolean
    LANGUAGE sql STABLE AS $$ SELECT current_setting('attune.moving_form', true) = 'on' $$;
COMMENT ON FUNCTION moving_form IS 'reassign_administration is at work in this transaction. The setting alone opens nothing: only the owner may change forms.';

CREATE OR REPLACE FUNCTION refuse_change_but_undo() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    place constant text[] := ARRAY['client_id', 'episode_id', 'session_id', 'row_version'];
BEGIN
    IF TG_OP = 'DELETE' AND undoing_import() IS NOT NULL THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND moving_form() AND to_jsonb(NEW) - place = to_jsonb(OLD) - place THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_change_but_undo IS 'As refuse_change, but an import may be taken back, and a form may move to the client it belongs to.';

CREATE POLICY moved_form ON flag FOR DELETE TO attune_owner USING (moving_form());
CREATE POLICY moved_form ON course FOR DELETE TO attune_owner USING (moving_form());

-- Waits for a move that is under way, and then sees where the form has gone.
CREATE FUNCTION refuse_correction_elsewhere() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM administration WHERE id = NEW.replaces AND client_id = NEW.client_id FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a correction names a form of the same client' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_correction_elsewhere IS 'A correction and what it corrects are forms of one client.';
CREATE TRIGGER administration_correction_stays BEFORE INSERT ON administration
    FOR EACH ROW WHEN (NEW.replaces IS NOT NULL) EXECUTE FUNCTION refuse_correction_elsewhere();

CREATE FUNCTION may_see_client(named_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM care_team
                   WHERE client_id = named_client AND ended_at IS NULL
                     AND (user_id = acting_user()
                          OR user_id IN (SELECT supervisee_id FROM supervision WHERE supervisor_id = acting_user())))
$$;
COMMENT ON FUNCTION may_see_client IS 'The client is on the acting user''s caseload: for code that sees everybody.';

CREATE FUNCTION reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid,
                                        why text, by_request text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wrong administration;
    moved uuid[];
    left_episodes uuid[];
BEGIN
    SELECT * INTO wrong FROM administration WHERE id = form FOR UPDATE;
    IF wrong.row_version IS DISTINCT FROM expected_version
       OR EXISTS (SELECT FROM administration WHERE replaces = form) THEN
        RETURN 0;
    END IF;
    IF NOT may_see_client(wrong.client_id) OR NOT may_see_client(to_client)
       OR NOT EXISTS (SELECT FROM episode WHERE id = to_episode AND client_id = to_client)
       OR (to_session IS NOT NULL
           AND NOT EXISTS (SELECT FROM session WHERE id = to_session AND episode_id = to_episode)) THEN
        RAISE EXCEPTION 'a form moves between clients of one caseload' USING ERRCODE = 'insufficient_privilege';
    END IF;
    moved := ARRAY(WITH RECURSIVE corrected AS (
                       SELECT id, replaces FROM administration WHERE id = form
                       UNION ALL
                       SELECT a.id, a.replaces FROM administration a JOIN corrected c ON a.id = c.replaces)
                   SELECT id FROM corrected);
    PERFORM FROM administration WHERE id = ANY (moved) ORDER BY id FOR UPDATE;
    left_episodes := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE id = ANY (moved));
    PERFORM FROM episode WHERE id = ANY (left_episodes || to_episode) ORDER BY id FOR NO KEY UPDATE;

    -- What was done about its flags was done about another person: it stays with that person.
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'form_moved_away', wrong.client_id, 'done', true, by_request,
            jsonb_build_object('administration_id', form, 'reason', why, 'forms', to_jsonb(moved), 'flags', (
                SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM flag f WHERE f.administration_id = ANY (moved)))),
           (acting_user(), 'form_moved_here', to_client, 'done', true, by_request,
            jsonb_build_object('administration_id', form, 'reason', why, 'forms', to_jsonb(moved)));
    INSERT INTO reassignment (administration_id, client_id, from_client_id, reason, reassigned_by)
    SELECT id, to_client, wrong.client_id, why, acting_user() FROM unnest(moved) AS of_form (id);

    PERFORM set_config('attune.moving_form', 'on', true);
    UPDATE administration SET client_id = to_client, episode_id = to_episode, session_id = to_session,
                              row_version = row_version + 1
    WHERE id = ANY (moved);
    UPDATE score SET client_id = to_client WHERE administration_id = ANY (moved);
    DELETE FROM flag WHERE administration_id = ANY (moved) AND rule IS NOT NULL;
    UPDATE flag SET client_id = to_client, row_version = row_version + 1, raised_at = now(),
                    signed_off_at = NULL, signed_off_by = NULL, what_was_done = NULL
    WHERE administration_id = ANY (moved);
    DELETE FROM course WHERE episode_id = ANY (left_episodes) AND instrument = wrong.instrument;
    PERFORM refresh_courses(left_episodes || to_episode);
    PERFORM set_config('attune.moving_form', '', true);
    RETURN cardinality(moved);
END
$$;
COMMENT ON FUNCTION reassign_administration IS 'Moves a form, and those it corrects, to the client it belongs to: scores, risk flags and courses with it, and a pair of audit rows. How many forms; 0 when it has been changed meanwhile.';

CREATE FUNCTION withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    withdrawn integer;
BEGIN
    IF NOT EXISTS (SELECT FROM reassignment
                   WHERE from_client_id = of_client AND reassigned_by = acting_user() AND reassigned_at = now()) THEN
        RAISE EXCEPTION 'signals are withdrawn as a form moves away' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('attune.moving_form', 'on', true);
    DELETE FROM flag f USING administration a
    WHERE a.id = f.administration_id AND f.client_id = of_client AND a.instrument = of_instrument
      AND f.rule <> 'missed_measures' AND f.seen_on >= since AND f.signed_off_at IS NULL
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(holding) AS h (administration_id uuid, rule text, score text, sentence text)
                      WHERE (h.administration_id, h.rule, h.score, h.sentence) = (f.administration_id, f.rule, f.score, f.sentence));
    GET DIAGNOSTICS withdrawn = ROW_COUNT;
    PERFORM set_config('attune.moving_form', '', true);
    RETURN withdrawn;
END
$$;
COMMENT ON FUNCTION withdraw_signals IS 'In the transaction that has moved a form away: takes back the signals that wait and rested on it. `holding` are those that hold without it.';

CREATE OR REPLACE FUNCTION baseline_statistics_are_stale() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH computed AS (SELECT coalesce(max(computed_at), '-infinity') - interval '1 minute' AS at FROM baseline_statistic)
    SELECT EXISTS (SELECT FROM administration WHERE entered_at > (SELECT at FROM computed))
        OR EXISTS (SELECT FROM reassignment WHERE reassigned_at > (SELECT at FROM computed))
$$;
COMMENT ON FUNCTION baseline_statistics_are_stale IS 'Administrations were entered or moved since the baselines were worked out.';

CREATE OR REPLACE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH imported AS (SELECT id, reference FROM client WHERE import_id = of_import)
    SELECT i.reference, 'a session' FROM imported i WHERE EXISTS (SELECT FROM session WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'homework' FROM imported i WHERE EXISTS (SELECT FROM assignment WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a schedule of measures' FROM imported i WHERE EXISTS (SELECT FROM schedule WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a document' FROM imported i WHERE EXISTS (SELECT FROM document WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'changed details' FROM imported i WHERE EXISTS (SELECT FROM client_history WHERE client_id = i.id)
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

REVOKE EXECUTE ON FUNCTION moving_form, refuse_correction_elsewhere, may_see_client, reassign_administration, withdraw_signals
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reassign_administration, withdraw_signals TO attune_app;
