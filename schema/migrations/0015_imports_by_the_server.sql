-- The server imports as well, for a practice lead: acting for each client's own therapist, under row-level security like
-- everything it does. What it must know beyond that is told by these functions.

GRANT SELECT, INSERT ON import TO attune_app;

CREATE FUNCTION clients_for_import()
    RETURNS TABLE (reference text, client_id uuid, episode_id uuid, born_on date, cared_for_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.reference, c.id, latest.id, c.born_on, team.user_id
    FROM client c
    JOIN LATERAL (SELECT e.id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
    LEFT JOIN LATERAL (SELECT t.user_id FROM care_team t WHERE t.client_id = c.id AND t.ended_at IS NULL
                       ORDER BY t.capacity = 'responsible' DESC, t.started_at LIMIT 1) team ON true
    WHERE c.reference <> ''
$$;
COMMENT ON FUNCTION clients_for_import IS 'Everybody with a reference, whoever cares for them: the forms of an import find their client by it.';

CREATE FUNCTION forms_for_import(client_ids uuid[]) RETURNS TABLE (client_id uuid, instrument text, answered_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.client_id, a.instrument, a.answered_on
    FROM administration a
    WHERE a.client_id = ANY (client_ids)
      AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
$$;
COMMENT ON FUNCTION forms_for_import IS 'The days of these clients'' forms, so that none is imported twice.';

CREATE FUNCTION audit_import(of_import uuid, done_action text, by_request text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    SELECT acting_user(), done_action, touched.client_id, 'done', true, by_request
    FROM (SELECT id AS client_id FROM client WHERE import_id = of_import
          UNION
          SELECT client_id FROM administration WHERE import_id = of_import) touched
$$;
COMMENT ON FUNCTION audit_import IS 'A row for each client whose record an import touched, as a request about each would leave.';

CREATE OR REPLACE FUNCTION undo_import(of_import uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched uuid[];
BEGIN
    PERFORM FROM import WHERE id = of_import AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM gone_on_since(of_import)) THEN
        RAISE EXCEPTION 'this import cannot be taken back' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    PERFORM set_config('attune.undoing_import', of_import::text, true);
    touched := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE import_id = of_import);
    PERFORM FROM episode WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM flag USING administration a WHERE a.id = flag.administration_id AND a.import_id = of_import;
    DELETE FROM score USING administration a WHERE a.id = score.administration_id AND a.import_id = of_import;
    DELETE FROM course WHERE episode_id = ANY (touched);
    DELETE FROM administration WHERE import_id = of_import;
    PERFORM refresh_courses(touched);
    DELETE FROM episode USING client c WHERE c.id = episode.client_id AND c.import_id = of_import;
    DELETE FROM care_team USING client c WHERE c.id = care_team.client_id AND c.import_id = of_import;
    DELETE FROM client WHERE import_id = of_import;
    UPDATE import SET undone_by = acting_user(), undone_at = now() WHERE id = of_import;
    PERFORM set_config('attune.undoing_import', '', true);
END
$$;
COMMENT ON FUNCTION undo_import IS 'Takes an import back whole, unless it was before, or gone_on_since() finds something.';

REVOKE EXECUTE ON FUNCTION clients_for_import, forms_for_import, audit_import FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clients_for_import, forms_for_import, audit_import, gone_on_since, undo_import TO attune_app;
