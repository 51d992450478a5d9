-- Instruments, administrations with answers and scores, the flags they raise, and the practice's own baselines.

CREATE TABLE instrument (
    code       text    NOT NULL CHECK (code <> ''),
    version    integer NOT NULL CHECK (version > 0),
    definition jsonb   NOT NULL,
    PRIMARY KEY (code, version)
);
COMMENT ON TABLE  instrument            IS 'The instruments that this database knows, as in shared/instruments; a version never changes once used.';
COMMENT ON COLUMN instrument.definition IS 'The instrument file, whole.';

CREATE TABLE administration (
    id          uuid        PRIMARY KEY,
    client_id   uuid        NOT NULL REFERENCES client (id),
    episode_id  uuid        NOT NULL REFERENCES episode (id),
    session_id  uuid        REFERENCES session (id),
    instrument  text        NOT NULL,
    version     integer     NOT NULL,
    answered_on date        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('completed', 'stopped')),
    answers     smallint[]  NOT NULL,
    replaces    uuid        UNIQUE REFERENCES administration (id),
    entered_by  uuid        NOT NULL REFERENCES user_account (id),
    entered_at  timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (instrument, version) REFERENCES instrument (code, version)
);
COMMENT ON TABLE  administration             IS 'An instrument given once to a client. Never changed: a correction is a new row that names the old.';
COMMENT ON COLUMN administration.session_id  IS 'The session it was given in; NULL when given between sessions.';
COMMENT ON COLUMN administration.answered_on IS 'The clinical date: the one that counts, in charts and everywhere.';
COMMENT ON COLUMN administration.answers     IS 'In item order; NULL for an item left blank.';
COMMENT ON COLUMN administration.replaces    IS 'The mis-keyed administration this one corrects; NULL otherwise.';
CREATE INDEX administration_client_id_instrument ON administration (client_id, instrument, answered_on, entered_at);
CREATE INDEX administration_entered_at ON administration USING brin (entered_at);

CREATE TABLE score (
    administration_id uuid             NOT NULL REFERENCES administration (id),
    client_id         uuid             NOT NULL REFERENCES client (id),
    score             text             NOT NULL,
    value             double precision,
    band              text,
    answered          integer          NOT NULL CHECK (answered >= 0),
    missing           integer          NOT NULL CHECK (missing >= 0),
    prorated          boolean          NOT NULL,
    PRIMARY KEY (administration_id, score),
    CHECK (value IS NOT NULL OR (band IS NULL AND NOT prorated))
);
COMMENT ON TABLE  score          IS 'What a form scored, by the version and rule it was given with. Stored as scored.';
COMMENT ON COLUMN score.value    IS 'NULL when the form is incomplete for this score: it has no total and no band.';
COMMENT ON COLUMN score.band     IS 'NULL when incomplete or no verified bands are published.';
COMMENT ON COLUMN score.prorated IS 'Reached by the published rule for missing answers; `missing` says how many.';
CREATE INDEX score_client_id ON score (client_id);

CREATE TABLE flag (
    id                uuid        PRIMARY KEY,
    row_version       bigint      NOT NULL DEFAULT 1,
    client_id         uuid        NOT NULL REFERENCES client (id),
    administration_id uuid        NOT NULL REFERENCES administration (id),
    item              integer     NOT NULL,
    kind              text        NOT NULL CHECK (kind <> ''),
    sentence          text        NOT NULL CHECK (sentence <> ''),
    raised_at         timestamptz NOT NULL DEFAULT now(),
    signed_off_at     timestamptz,
    signed_off_by     uuid        REFERENCES user_account (id),
    what_was_done     text        CHECK (what_was_done <> ''),
    CHECK ((signed_off_at IS NULL) = (signed_off_by IS NULL)),
    CHECK ((signed_off_at IS NULL) = (what_was_done IS NULL)),
    UNIQUE (administration_id, item)
);
COMMENT ON TABLE  flag               IS 'Something a person must look at and sign off: a risk answer. It stays until then.';
COMMENT ON COLUMN flag.signed_off_at IS 'NULL while it waits for a person.';
CREATE INDEX flag_client_id ON flag (client_id);
CREATE INDEX flag_open ON flag (client_id) WHERE signed_off_at IS NULL;

CREATE TABLE baseline_statistic (
    instrument  text             NOT NULL,
    version     integer          NOT NULL,
    score       text             NOT NULL,
    n           integer          NOT NULL CHECK (n >= 0),
    mean        double precision NOT NULL,
    sd          double precision NOT NULL CHECK (sd >= 0),
    alpha       double precision,
    computed_at timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (instrument, version, score)
);
COMMENT ON TABLE  baseline_statistic       IS 'The practice''s own first complete scores of first episodes: one a client. No client can be told from it.';
COMMENT ON COLUMN baseline_statistic.sd    IS 'With n - 1 in the denominator; 0 for a single form.';
COMMENT ON COLUMN baseline_statistic.alpha IS 'Cronbach''s alpha of the same forms; NULL where it is not defined.';

CREATE FUNCTION refresh_baseline_statistics() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM baseline_statistic;
    WITH baseline AS (
        SELECT DISTINCT ON (a.client_id, a.instrument, s.score)
               a.client_id, a.instrument, a.version, s.score, s.value, a.answers
        FROM administration a
        JOIN score s ON s.administration_id = a.id
        JOIN episode e ON e.id = a.episode_id
        WHERE e.number = 1 AND s.value IS NOT NULL AND s.missing = 0
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        ORDER BY a.client_id, a.instrument, s.score, a.answered_on, a.entered_at
    ), definition AS (
        SELECT i.code, i.version, d.score ->> 'code' AS score, d.score -> 'items' AS items,
               d.score -> 'reverse' AS reverse,
               (i.definition #>> '{response,min}')::int + (i.definition #>> '{response,max}')::int AS ends
        FROM instrument i, jsonb_array_elements(i.definition -> 'scores') AS d (score)
    ), answer AS (
        SELECT b.instrument, b.version, b.score, b.client_id, item.value::int AS item,
               CASE WHEN d.reverse @> item.value THEN d.ends - b.answers[item.value::int]
                    ELSE b.answers[item.value::int] END AS points
        FROM baseline b
        JOIN definition d ON d.code = b.instrument AND d.version = b.version AND d.score = b.score,
        jsonb_array_elements(d.items) AS item (value)
    ), spread AS (
        SELECT instrument, version, score, count(*) AS items, sum(variance) AS items_variance
        FROM (SELECT instrument, version, score, item, var_samp(points) AS variance
              FROM answer GROUP BY instrument, version, score, item) one_item
        GROUP BY instrument, version, score
    ), total AS (
        SELECT instrument, version, score, var_samp(points) AS variance
        FROM (SELECT instrument, version, score, client_id, sum(points) AS points
              FROM answer GROUP BY instrument, version, score, client_id) one_form
        GROUP BY instrument, version, score
    )
    INSERT INTO baseline_statistic (instrument, version, score, n, mean, sd, alpha)
    SELECT b.instrument, b.version, b.score, count(*), avg(b.value), coalesce(stddev_samp(b.value), 0),
           (SELECT s.items / (s.items - 1.0) * (1 - s.items_variance / t.variance)
            FROM spread s JOIN total t USING (instrument, version, score)
            WHERE s.instrument = b.instrument AND s.version = b.version AND s.score = b.score
              AND s.items > 1 AND t.variance > 0)
    FROM baseline b
    GROUP BY b.instrument, b.version, b.score
$$;
COMMENT ON FUNCTION refresh_baseline_statistics IS 'Works the practice''s own baselines out anew, for all clients, into a table that names none.';

-- A minute's overlap: what was entered just before may have been committed just after.
CREATE FUNCTION baseline_statistics_are_stale() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM administration
        WHERE entered_at > coalesce((SELECT max(computed_at) FROM baseline_statistic), '-infinity') - interval '1 minute')
$$;
COMMENT ON FUNCTION baseline_statistics_are_stale IS 'Administrations were entered since the baselines were worked out.';

CREATE TRIGGER administration_append_only BEFORE UPDATE OR DELETE ON administration
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_append_only BEFORE UPDATE OR DELETE ON score
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('administration', 'score', 'flag');

GRANT SELECT ON instrument, baseline_statistic TO attune_app, attune_report;
GRANT SELECT, INSERT ON administration, score, flag TO attune_app;
GRANT UPDATE (row_version, signed_off_at, signed_off_by, what_was_done) ON flag TO attune_app;
REVOKE EXECUTE ON FUNCTION refresh_baseline_statistics, baseline_statistics_are_stale FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_baseline_statistics, baseline_statistics_are_stale TO attune_app;
