-- A client is found by any part of two letters or more through one index: that of trigrams knew no word of two letters, and
-- read a list for each three letters of a longer one.

DROP INDEX client_known_by;

-- Dear, so that no plan works it out where the index knows it.
CREATE FUNCTION word_parts(known_by text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000 SET search_path = public, pg_temp
    RETURN (SELECT coalesce(array_to_tsvector(array_agg(DISTINCT substr(word, first))), '')
            FROM regexp_split_to_table(known_by, '\s+') word, generate_series(1, length(word) - 1) first);
COMMENT ON FUNCTION word_parts IS 'Each word from each of its letters to its end: any part of a word is how one of them begins.';
CREATE INDEX client_known_part ON client USING gin (word_parts(known_by));

CREATE FUNCTION parts_of_all(words jsonb) RETURNS tsquery
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT string_agg(format('''%s'':*', regexp_replace(folded.word, '([\\''])', '\1\1', 'g')), ' & ')::tsquery
            FROM (SELECT without_accents(asked.word) AS word FROM jsonb_array_elements_text(words) AS asked (word)) folded
            WHERE length(folded.word) > 1 AND folded.word !~ '\s');
COMMENT ON FUNCTION parts_of_all IS 'What word_parts() of a client who is known by each of the words fits. NULL where the index knows none of them.';

CREATE OR REPLACE FUNCTION find_clients(words jsonb, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER
    SET search_path = public, pg_temp SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
    first_names constant integer := 500;
    more_names constant integer := 2500;
    few constant integer := 1000;
    known text := known_by_all(words);
    parts tsquery := parts_of_all(words);
    along_names constant text := format(
        'SELECT array_agg(id) FROM (
             SELECT id FROM (SELECT * FROM client ORDER BY lower(legal_name), id LIMIT $1) c WHERE %s LIMIT $2) f', known);
    by_parts constant text := format(
        'WITH f AS MATERIALIZED (SELECT id, lower(legal_name) AS name FROM client
                                 WHERE ($1 IS NULL OR word_parts(known_by) @@ $1) AND %s LIMIT $2)
         SELECT array_agg(id), (SELECT count(*) FROM f) FROM (SELECT id FROM f ORDER BY name, id LIMIT $3) f', known);
    found uuid[];
    met bigint;
BEGIN
    IF NOT acting_assistant() THEN
        RETURN;
    END IF;
    -- What nearly everybody is known by is soon met along the names.
    EXECUTE along_names INTO found USING first_names, most;
    IF cardinality(found) = most THEN
        RETURN QUERY SELECT unnest(found);
        RETURN;
    END IF;
    -- What few are known by comes from the index, and is soon sorted.
    IF parts IS NOT NULL THEN
        EXECUTE by_parts INTO found, met USING parts, few, most;
        IF met < few THEN
            RETURN QUERY SELECT unnest(found);
            RETURN;
        END IF;
    END IF;
    -- What lies between is met along more of the names, or sorted whole after all: where those names come last.
    EXECUTE along_names INTO found USING more_names, most;
    IF cardinality(found) = most THEN
        RETURN QUERY SELECT unnest(found);
        RETURN;
    END IF;
    EXECUTE by_parts INTO found, met USING parts, NULL::integer, most;
    RETURN QUERY SELECT unnest(found);
END
$$;

REVOKE EXECUTE ON FUNCTION word_parts, parts_of_all FROM PUBLIC;
GRANT EXECUTE ON FUNCTION word_parts TO attune_app;
