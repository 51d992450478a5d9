-- Outcomes of the practice: counted past row-level security for whoever may count them, with names only of clients on the
-- reader's own caseload.

CREATE FUNCTION countable_therapists() RETURNS TABLE (user_id uuid, display_name text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.id, u.display_name, u.role
    FROM user_account me, user_account u
    WHERE me.id = acting_user() AND me.disabled_at IS NULL
      AND (me.role = 'lead'
           OR (me.role IN ('therapist', 'supervisor') AND u.id = me.id)
           OR (me.role = 'supervisor'
               AND u.id IN (SELECT supervisee_id FROM supervision WHERE supervisor_id = me.id)))
    ORDER BY u.display_name, u.id
$$;
COMMENT ON FUNCTION countable_therapists IS 'Whose outcomes the acting user may count: a lead everybody''s, a supervisor their supervisees'' and their own, a therapist their own.';

CREATE FUNCTION outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date,
                                 until_day date, of_therapist uuid, of_problem text, most integer, by_request text)
    RETURNS TABLE (client_id uuid, therapist_id uuid, started_on date, ended_on date, complete integer, first double precision,
                   last double precision, last_entered_at timestamptz, attended bigint, did_not_attend bigint,
                   late_cancel bigint, cancelled bigint, cancelled_by_therapist bigint, first_attended_on date)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t
                               WHERE of_therapist IS NULL OR t.user_id = of_therapist);
BEGIN
    IF cardinality(therapists) = 0 THEN
        RAISE EXCEPTION 'these outcomes are not the acting user''s to count' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'problem', of_problem, 'therapists', to_jsonb(therapists)));
    -- By index for each episode: a year is a small part of all sessions, which the planner cannot see through the policies.
    RETURN QUERY
    WITH chosen AS MATERIALIZED (
        SELECT e.id, e.client_id, e.therapist_id, e.started_on, e.ended_on
        FROM episode e
        WHERE CASE WHEN by_end THEN e.ended_on ELSE e.started_on END BETWEEN from_day AND until_day
          AND e.therapist_id = ANY (therapists)
          AND (of_problem = '' OR strpos(lower(e.problem), lower(of_problem)) > 0)
        LIMIT most
    ), seen AS MATERIALIZED (
        SELECT t.client_id FROM care_team t
        WHERE t.ended_at IS NULL
          AND (t.user_id = acting_user()
               OR t.user_id IN (SELECT supervisee_id FROM supervision WHERE supervisor_id = acting_user()))
    )
    SELECT CASE WHEN chosen.client_id IN (SELECT client_id FROM seen) THEN chosen.client_id END,
           chosen.therapist_id, chosen.started_on, chosen.ended_on, coalesce(c.complete, 0), c.first_value,
           CASE WHEN c.complete > 1 THEN c.latest_value END, c.latest_entered_at, kept.attended, kept.did_not_attend,
           kept.late_cancel, kept.cancelled, kept.cancelled_by_therapist, kept.first_attended_on
    FROM chosen
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
COMMENT ON FUNCTION outcome_episodes IS 'The episodes that began or ended in a period, each with one score and its sessions, of the therapists whom the acting user may count; leaves an audit row of what was asked. client_id is NULL where the client is not on the acting user''s caseload. At most `most` rows.';

REVOKE EXECUTE ON FUNCTION countable_therapists, outcome_episodes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION countable_therapists, outcome_episodes TO attune_app;
