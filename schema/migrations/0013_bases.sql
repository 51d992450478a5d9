-- What the practice's verdicts rest on, as versions: a basis is put into use by a deliberate act, and a verdict keeps the
-- basis that it was given by. The practice's, not clients'.

CREATE TABLE basis (
    id               uuid             PRIMARY KEY DEFAULT gen_random_uuid(),
    instrument       text             NOT NULL,
    version          integer          NOT NULL,
    score            text             NOT NULL CHECK (score <> ''),
    number           integer          NOT NULL CHECK (number > 0),
    since            timestamptz      NOT NULL DEFAULT now(),
    kind             text             NOT NULL CHECK (kind IN ('practice_figures', 'practice_baselines', 'published')),
    points           double precision CHECK (points > 0),
    n                integer          CHECK (n > 0),
    mean             double precision,
    sd               double precision CHECK (sd > 0),
    reliability      double precision CHECK (reliability < 1),
    reliability_kind text             CHECK (reliability_kind IN ('alpha', 'retest')),
    confidence       text             CHECK (confidence IN ('ninety', 'ninety_five')),
    population       text             CHECK (population <> ''),
    source           text             CHECK (source <> ''),
    put_into_use_by  uuid             REFERENCES user_account (id),
    UNIQUE (instrument, version, score, number),
    FOREIGN KEY (instrument, version) REFERENCES instrument (code, version),
    CHECK (kind <> 'practice_figures' OR (num_nonnulls(population, source, confidence) = 3 AND num_nonnulls(points, sd) = 1
                                          AND num_nonnulls(sd, reliability, reliability_kind) IN (0, 3))),
    CHECK (kind <> 'practice_baselines' OR (num_nonnulls(n, mean, sd) = 3 AND num_nonnulls(points, population, source) = 0)),
    CHECK (kind <> 'published' OR num_nonnulls(points, n, mean, sd, reliability, population, source) = 0),
    CHECK (put_into_use_by IS NOT NULL OR kind = 'practice_baselines')
);
COMMENT ON TABLE  basis                 IS 'What verdicts on a score rest on, as it was put into use: the practice''s figures, its own baselines as they were, or what is published again. A form is judged by the basis of the moment when it was entered.';
COMMENT ON COLUMN basis.points          IS 'A criterion: so many points or more are a reliable change.';
COMMENT ON COLUMN basis.reliability     IS 'Of own baselines Cronbach''s alpha; NULL where it is not defined.';
COMMENT ON COLUMN basis.source          IS 'The citation of the practice''s figures.';
COMMENT ON COLUMN basis.put_into_use_by IS 'NULL for the first own baselines of a score, which the server puts into use once they are enough.';

CREATE TRIGGER basis_append_only BEFORE UPDATE OR DELETE ON basis
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON basis TO attune_app;

-- Thirty is baselines_needed of shared/measures/basis.hpp. Whoever puts others into use later does so by hand.
CREATE FUNCTION put_first_baselines_into_use() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO basis (instrument, version, score, number, kind, n, mean, sd, reliability, reliability_kind)
    SELECT b.instrument, b.version, b.score,
           1 + (SELECT count(*) FROM basis k WHERE (k.instrument, k.version, k.score) = (b.instrument, b.version, b.score)),
           'practice_baselines', b.n, b.mean, b.sd, b.alpha, CASE WHEN b.alpha IS NOT NULL THEN 'alpha' END
    FROM baseline_statistic b
    WHERE b.n >= 30 AND b.sd > 0
      AND NOT EXISTS (SELECT FROM basis k WHERE (k.instrument, k.version, k.score) = (b.instrument, b.version, b.score)
                                            AND k.kind = 'practice_baselines')
    ON CONFLICT (instrument, version, score, number) DO NOTHING
$$;
COMMENT ON FUNCTION put_first_baselines_into_use IS 'Of each score that has enough baselines of the practice''s own and never had any in use.';

CREATE FUNCTION look_for_first_baselines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM put_first_baselines_into_use();
    RETURN NULL;
END
$$;
CREATE TRIGGER baseline_statistic_first_in_use AFTER INSERT ON baseline_statistic
    FOR EACH STATEMENT EXECUTE FUNCTION look_for_first_baselines();
DO $$ BEGIN PERFORM put_first_baselines_into_use(); END $$;
REVOKE EXECUTE ON FUNCTION put_first_baselines_into_use, look_for_first_baselines FROM PUBLIC;

CREATE OR REPLACE FUNCTION instrument_is_used(of_code text, of_version integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM administration a WHERE a.instrument = of_code AND a.version = of_version)
        OR EXISTS (SELECT FROM wording w WHERE w.instrument = of_code AND w.version = of_version)
        OR EXISTS (SELECT FROM confirmation c WHERE c.instrument = of_code AND c.version = of_version)
        OR EXISTS (SELECT FROM basis b WHERE b.instrument = of_code AND b.version = of_version)
$$;
COMMENT ON FUNCTION instrument_is_used IS 'A form was scored by this version, in whoever''s record, or a wording, a confirmation or a basis rests on it.';

-- The caseload judges the latest complete form by the basis of the moment when it was entered.
ALTER TABLE course ADD COLUMN latest_entered_at timestamptz;
COMMENT ON COLUMN course.latest_entered_at IS 'When the latest complete form was entered; NULL when none is complete.';
CREATE OR REPLACE FUNCTION refresh_courses(of_episodes uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
          FROM (SELECT a.client_id, a.episode_id, a.instrument, a.version, s.score, s.value, a.answered_on, a.entered_at,
                       EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id) AS corrected
                FROM administration a JOIN score s ON s.administration_id = a.id
                WHERE a.episode_id = ANY (of_episodes)) form) numbered
    GROUP BY client_id, episode_id, instrument, version, score
    ON CONFLICT ON CONSTRAINT course_pkey DO UPDATE
    SET complete = excluded.complete, first_value = excluded.first_value, latest_value = excluded.latest_value,
        latest_entered_at = excluded.latest_entered_at, points = excluded.points
    WHERE (known.complete, known.first_value, known.latest_value, known.latest_entered_at, known.points)
          IS DISTINCT FROM (excluded.complete, excluded.first_value, excluded.latest_value, excluded.latest_entered_at, excluded.points);
END
$$;
DO $$ BEGIN PERFORM refresh_courses(ARRAY(SELECT id FROM episode)); END $$;
