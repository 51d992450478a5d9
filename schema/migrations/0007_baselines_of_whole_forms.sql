-- A form on which an item does not apply (-1) has a score of its own range: it is no baseline beside the others.

CREATE OR REPLACE FUNCTION refresh_baseline_statistics() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM baseline_statistic;
    WITH baseline AS (
        SELECT DISTINCT ON (a.client_id, a.instrument, s.score)
               a.client_id, a.instrument, a.version, s.score, s.value, a.answers
        FROM administration a
        JOIN score s ON s.administration_id = a.id
        JOIN episode e ON e.id = a.episode_id
        WHERE e.number = 1 AND s.value IS NOT NULL AND s.missing = 0 AND coalesce(-1 = ANY (a.answers), false) IS FALSE
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
