-- The courses are worked out form by form, each looked up by index. A connection plans these functions once, and the planner
-- counts what a policy costs for each row it looks up: one that planned while the practice was small would read every
-- form there is, whenever one comes, for as long as it lives, which made a large import twice as slow. A scalar subquery
-- and OFFSET 0 leave it no other way than the index.

CREATE OR REPLACE FUNCTION refresh_courses(of_episodes uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
    -- One transaction at a time for an episode: the next statement then sees the forms of whoever was before.
    PERFORM FROM episode WHERE id = ANY (of_episodes) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO course AS known (client_id, episode_id, instrument, version, score, complete, first_value, latest_value,
                                  latest_entered_at, points)
    SELECT client_id, episode_id, instrument, version, score,
           count(value) FILTER (WHERE NOT corrected),
           (array_agg(value ORDER BY answered_on, entered_at) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           (array_agg(value ORDER BY answered_on DESC, entered_at DESC) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           (array_agg(entered_at ORDER BY answered_on DESC, entered_at DESC) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           coalesce(jsonb_agg(jsonb_build_object('on', answered_on, 'value', value) ORDER BY answered_on, entered_at)
                    FILTER (WHERE NOT corrected AND from_latest <= 60), '[]')
    FROM (SELECT form.*,
                 row_number() OVER (PARTITION BY episode_id, instrument, version, score, corrected
                                    ORDER BY answered_on DESC, entered_at DESC) AS from_latest
          FROM (SELECT a.client_id, a.episode_id, a.instrument, a.version, scored.score, scored.value, a.answered_on, a.entered_at,
                       (SELECT true FROM administration correction WHERE correction.replaces = a.id) IS NOT NULL AS corrected
                FROM administration a
                CROSS JOIN LATERAL (SELECT s.score, s.value FROM score s WHERE s.administration_id = a.id OFFSET 0) scored
                WHERE a.episode_id = ANY (of_episodes)) form) numbered
    GROUP BY client_id, episode_id, instrument, version, score
    ON CONFLICT ON CONSTRAINT course_pkey DO UPDATE
    SET complete = excluded.complete, first_value = excluded.first_value, latest_value = excluded.latest_value,
        latest_entered_at = excluded.latest_entered_at, points = excluded.points
    WHERE (known.complete, known.first_value, known.latest_value, known.latest_entered_at, known.points)
          IS DISTINCT FROM (excluded.complete, excluded.first_value, excluded.latest_value, excluded.latest_entered_at, excluded.points);
END
$$;

CREATE OR REPLACE FUNCTION keep_courses() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
    PERFORM refresh_courses(array_remove(ARRAY(
        SELECT (SELECT a.episode_id FROM administration a WHERE a.id = form.id)
        FROM (SELECT DISTINCT administration_id AS id FROM entered) form
        UNION
        SELECT (SELECT wrong.episode_id FROM administration wrong
                WHERE wrong.id = (SELECT a.replaces FROM administration a WHERE a.id = form.id))
        FROM (SELECT DISTINCT administration_id AS id FROM entered) form), NULL));
    RETURN NULL;
END
$$;

-- Compiling a statement takes longer than running it here: the planner takes every policy for far dearer than it is.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$;
