-- What the caseload shows of each course, ready to be read: a caseload of a thousand clients must not count every form
-- they ever answered.

CREATE TABLE course (
    client_id    uuid             NOT NULL REFERENCES client (id),
    episode_id   uuid             NOT NULL REFERENCES episode (id),
    instrument   text             NOT NULL,
    version      integer          NOT NULL,
    score        text             NOT NULL,
    complete     integer          NOT NULL CHECK (complete >= 0),
    first_value  double precision,
    latest_value double precision,
    points       jsonb            NOT NULL,
    PRIMARY KEY (client_id, episode_id, instrument, version, score),
    CHECK ((complete = 0) = (first_value IS NULL) AND (complete = 0) = (latest_value IS NULL))
);
COMMENT ON TABLE  course              IS 'One score through one episode, corrected forms left out. Derived: refresh_courses works it out from administration and score alone.';
COMMENT ON COLUMN course.complete     IS 'How many forms have a value.';
COMMENT ON COLUMN course.first_value  IS 'Of the first complete form by clinical date; NULL when none is complete.';
COMMENT ON COLUMN course.latest_value IS 'Of the latest complete form; NULL when none is complete.';
COMMENT ON COLUMN course.points       IS 'The latest 60 forms, oldest first: [{"on": "2026-11-24", "value": 12}], value null when incomplete.';

CREATE FUNCTION refresh_courses(of_episodes uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- One transaction at a time for an episode: the next statement then sees the forms of whoever was before.
    PERFORM FROM episode WHERE id = ANY (of_episodes) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO course AS known (client_id, episode_id, instrument, version, score, complete, first_value, latest_value, points)
    SELECT client_id, episode_id, instrument, version, score,
           count(value) FILTER (WHERE NOT corrected),
           (array_agg(value ORDER BY answered_on, entered_at) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           (array_agg(value ORDER BY answered_on DESC, entered_at DESC) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           coalesce(jsonb_agg(jsonb_build_object('on', answered_on, 'value', value) ORDER BY answered_on, entered_at)
                    FILTER (WHERE NOT corrected AND from_latest <= 60), '[]')
    FROM (SELECT form.*,
                 row_number() OVER (PARTITION BY episode_id, instrument, version, score, corrected
                                    ORDER BY answered_on DESC, entered_at DESC) AS from_latest
          FROM (SELECT a.client_id, a.episode_id, a.instrument, a.version, s.score, s.value, a.answered_on, a.entered_at,
                       EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id) AS corrected
                FROM administration a JOIN score s ON s.administration_id = a.id
                WHERE a.episode_id = ANY (of_episodes)) form) numbered
    GROUP BY client_id, episode_id, instrument, version, score
    ON CONFLICT ON CONSTRAINT course_pkey DO UPDATE
    SET complete = excluded.complete, first_value = excluded.first_value, latest_value = excluded.latest_value,
        points = excluded.points
    WHERE (known.complete, known.first_value, known.latest_value, known.points)
          IS DISTINCT FROM (excluded.complete, excluded.first_value, excluded.latest_value, excluded.points);
END
$$;
COMMENT ON FUNCTION refresh_courses IS 'Works out the courses of these episodes anew.';

CREATE INDEX administration_episode_id ON administration (episode_id);

CREATE FUNCTION keep_courses() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_courses(ARRAY(
        SELECT a.episode_id FROM entered JOIN administration a ON a.id = entered.administration_id
        UNION
        SELECT wrong.episode_id
        FROM entered
        JOIN administration a ON a.id = entered.administration_id
        JOIN administration wrong ON wrong.id = a.replaces));
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_courses IS 'Keeps the courses of the episodes whose forms were scored or corrected.';
CREATE TRIGGER score_keep_courses AFTER INSERT ON score
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION keep_courses();

CALL protect_by_caseload('course');
DO $$ BEGIN PERFORM refresh_courses(ARRAY(SELECT id FROM episode)); END $$;

GRANT SELECT ON course TO attune_app;
REVOKE EXECUTE ON FUNCTION refresh_courses, keep_courses FROM PUBLIC;
