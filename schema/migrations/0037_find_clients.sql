-- Finding a client by any part of what they are known by, at once in a practice of any size.

CREATE EXTENSION pg_trgm;

-- Read by find_clients() alone, which asks who is asking: a policy that holds for every row is none to the
-- planner, and leaves it the indexes.
CREATE POLICY owner_select ON client FOR SELECT TO attune_owner USING (true);
CREATE INDEX client_known_by ON client USING gin (known_by gin_trgm_ops);
CREATE INDEX client_legal_name ON client (lower(legal_name), id);

CREATE FUNCTION known_by_all(words jsonb) RETURNS text
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN (SELECT coalesce(string_agg(format('known_by LIKE %L', '%' || regexp_replace(without_accents(word), '([\\%_])', '\\\1', 'g') || '%'),
                                       ' AND '), 'true')
            FROM jsonb_array_elements_text(words) word);
COMMENT ON FUNCTION known_by_all IS 'A condition on client: each of the words is part of what they are known by. Words hold no pattern.';

CREATE FUNCTION find_clients(words jsonb, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    first_names constant integer := 1000;
    known text := known_by_all(words);
    found uuid[];
BEGIN
    IF NOT acting_assistant() THEN
        RETURN;
    END IF;
    -- What many people are known by is soon met along the names; what few are, comes from its index and is soon sorted.
    EXECUTE format(
        'SELECT array_agg(id) FROM (
             SELECT id FROM (SELECT * FROM client ORDER BY lower(legal_name), id LIMIT $1) c WHERE %s LIMIT $2) f', known)
        INTO found USING first_names, most;
    IF coalesce(cardinality(found), 0) < most THEN
        EXECUTE format(
            'WITH f AS MATERIALIZED (SELECT id, legal_name FROM client WHERE %s)
             SELECT array_agg(id) FROM (SELECT id FROM f ORDER BY lower(legal_name), id LIMIT $1) f', known)
            INTO found USING most;
    END IF;
    RETURN QUERY SELECT unnest(found);
END
$$;
COMMENT ON FUNCTION find_clients IS 'Those of the whole practice who are known by each of these words, by name, for an assistant; for everybody else nobody.';
REVOKE EXECUTE ON FUNCTION known_by_all, find_clients FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_clients TO attune_app;
