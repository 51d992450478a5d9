-- Whether a count of outcomes still holds: nothing that it rests on has changed since, and who asks may count and know the
-- same. A list and the figure that it stands behind then come from one count.

CREATE TABLE outcome_change (
    changed_by xid8        PRIMARY KEY DEFAULT pg_current_xact_id(),
    changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE outcome_change IS 'The transactions of the last day that changed what outcomes are counted from. A count made in a snapshot holds until one is committed that the snapshot does not show.';
CREATE INDEX outcome_change_at ON outcome_change (changed_at);

CREATE FUNCTION note_outcome_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO outcome_change DEFAULT VALUES ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION note_outcome_change FROM PUBLIC;

-- What outcome_episodes() reads.
CREATE TRIGGER episode_counts AFTER INSERT OR UPDATE OR DELETE ON episode
    FOR EACH STATEMENT EXECUTE FUNCTION note_outcome_change();
CREATE TRIGGER course_counts AFTER INSERT OR UPDATE OR DELETE ON course
    FOR EACH STATEMENT EXECUTE FUNCTION note_outcome_change();
CREATE TRIGGER session_counts AFTER INSERT OR UPDATE OF client_id, episode_id, state, starts_at OR DELETE ON session
    FOR EACH STATEMENT EXECUTE FUNCTION note_outcome_change();
CREATE TRIGGER care_team_counts AFTER INSERT OR UPDATE OR DELETE ON care_team
    FOR EACH STATEMENT EXECUTE FUNCTION note_outcome_change();

CREATE FUNCTION outcome_reader() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN md5(concat_ws(' ', acting_user(), acting_outcome_permission('name_beyond_caseload'),
                         (SELECT string_agg(t.user_id::text, ',' ORDER BY t.user_id) FROM countable_therapists() t),
                         '/', (SELECT string_agg(s.client_id::text, ',' ORDER BY s.client_id) FROM seen_clients() s)));
COMMENT ON FUNCTION outcome_reader IS 'What the acting user may count and know at this moment, as a hash: permissions, cover and care teams end by the clock.';

-- Asked before counting: what is committed between this and the count is counted, and found to be a change once more.
CREATE FUNCTION outcome_moment() RETURNS TABLE (reader text, seen_in pg_snapshot)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT outcome_reader(), pg_current_snapshot() $$;
COMMENT ON FUNCTION outcome_moment IS 'What a count that is made now holds for.';

CREATE FUNCTION outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean,
                              from_day date, until_day date, of_therapist uuid, of_service text, of_problem text,
                              by_request text)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF outcome_reader() <> of_reader
       OR EXISTS (SELECT FROM outcome_change c
                  WHERE c.changed_by >= pg_snapshot_xmin(seen_in) AND NOT pg_visible_in_snapshot(c.changed_by, seen_in)) THEN
        RETURN false;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'service', of_service, 'problem', of_problem,
                               'therapists', (SELECT jsonb_agg(t.user_id) FROM countable_therapists() t
                                              WHERE of_therapist IS NULL OR t.user_id = of_therapist)));
    RETURN true;
END
$$;
COMMENT ON FUNCTION outcomes_hold IS 'Whether a count that was made at that moment would be the same now; then it leaves the audit row of a count. A moment of more than a day ago is not to be asked for.';

CREATE FUNCTION forget_outcome_changes() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM outcome_change WHERE changed_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;
COMMENT ON FUNCTION forget_outcome_changes IS 'Drops those older than a day; how many.';

REVOKE EXECUTE ON FUNCTION outcome_reader, outcome_moment, outcomes_hold, forget_outcome_changes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outcome_moment, outcomes_hold, forget_outcome_changes TO attune_app;
