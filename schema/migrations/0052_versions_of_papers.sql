-- Formulations, safety plans and invoices are filed with the versions that they were made from, as reports are.
-- Merging records numbers the versions of formulations and safety plans anew, so what documents name follows.

DROP FUNCTION renumbered(jsonb, bigint);

CREATE FUNCTION renumbered(made_from jsonb, of_kind text, shift bigint) RETURNS jsonb
    LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_agg(CASE WHEN source ->> 'kind' = of_kind
                          THEN source || jsonb_build_object('version', (source ->> 'version')::bigint + shift) ELSE source END
                     ORDER BY place)
    FROM jsonb_array_elements(made_from) WITH ORDINALITY AS s (source, place)
$$;
COMMENT ON FUNCTION renumbered IS 'What a document was made from, after the versions of that kind were numbered anew.';
REVOKE EXECUTE ON FUNCTION renumbered FROM PUBLIC;

CREATE OR REPLACE FUNCTION order_versions(its record_merge, of_table name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    one bigint;
    kept_number bigint;
    kept_at timestamptz;
    other_number bigint;
    other_at timestamptz;
    made_from_it constant text := format(' AND t.made_from @> ''[{"kind": "%s"}]''', of_table);
BEGIN
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO kept_number, kept_at USING its.client_id;
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO other_number, other_at USING its.from_client_id;
    IF kept_number IS NULL OR other_number IS NULL THEN
        RETURN;
    ELSIF other_at > kept_at THEN
        PERFORM move_rows(its, of_table, format('client_id = $1.client_id, number = t.number + %s', kept_number),
                          't.client_id = $1.from_client_id',
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''number'', t.number - %s)', kept_number));
        PERFORM move_rows(its, 'document',
                          format('client_id = $1.client_id, made_from = renumbered(t.made_from, %L, %s)', of_table, kept_number),
                          't.client_id = $1.from_client_id' || made_from_it,
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''made_from'', renumbered(t.made_from, %L, -%s))',
                                 of_table, kept_number));
    ELSE
        -- From the last, so that no two meet on the way.
        FOR one IN EXECUTE format('SELECT number FROM %I WHERE client_id = $1 ORDER BY number DESC', of_table) USING its.client_id LOOP
            PERFORM move_rows(its, of_table, format('number = %s', one + other_number),
                              format('t.client_id = $1.client_id AND t.number = %s', one),
                              format('jsonb_build_object(''number'', %s)', one));
        END LOOP;
        PERFORM move_rows(its, 'document', format('made_from = renumbered(t.made_from, %L, %s)', of_table, other_number),
                          't.client_id = $1.client_id' || made_from_it,
                          format('jsonb_build_object(''made_from'', renumbered(t.made_from, %L, -%s))', of_table, other_number));
    END IF;
END
$$;

-- Formulations, safety plans and care plans have no id of their own: a document names them by their number, which a merge
-- may have changed, moved with the row or not.
CREATE OR REPLACE FUNCTION undo_hindrances(its record_merge) RETURNS TABLE (hindrance text, about text, at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    of_table name;
BEGIN
    IF its.id IS NULL OR its.undone_at IS NOT NULL OR NOT stands_on_team(its.client_id) THEN
        RETURN QUERY SELECT 'not_on_both_teams', '', NULL::timestamptz;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT 'later_merge', coalesce(nullif(m.from_reference, ''), m.from_name), m.merged_at
    FROM record_merge m WHERE m.client_id = its.client_id AND m.undone_at IS NULL AND m.number > its.number
    UNION ALL
    SELECT 'nobody_left', '', NULL
    WHERE NOT EXISTS (SELECT FROM merged_row m
                      JOIN care_team was ON was.user_id = (m.key ->> 'user_id')::uuid AND was.client_id = its.from_client_id
                      JOIN care_team t ON t.user_id = was.user_id AND t.client_id = its.client_id
                      WHERE m.merge_id = its.id AND m.table_name = 'care_team' AND was.capacity IN ('responsible', 'member')
                        AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member'))
    UNION ALL
    SELECT 'held_since', '', h.placed_at
    FROM legal_hold h
    WHERE h.client_id = its.client_id AND h.lifted_at IS NULL AND h.placed_at > its.merged_at
    UNION ALL
    SELECT 'document_of_both', d.title, d.created_at
    FROM document d
    WHERE d.client_id = its.client_id AND d.created_at > its.merged_at
      AND EXISTS (SELECT FROM jsonb_array_elements(d.made_from) source
                  JOIN merged_row m ON m.merge_id = its.id
                                   AND (m.was ? 'client_id' AND m.key = jsonb_build_object('id', source ->> 'id')
                                        OR m.table_name = source ->> 'kind' AND m.key ->> 'number' = source ->> 'version')
                  WHERE source ->> 'kind' <> 'client')
    LIMIT 20;
    FOREACH of_table IN ARRAY ARRAY['care_plan', 'formulation', 'safety_plan'] LOOP
        IF EXISTS (SELECT FROM merged_row m WHERE m.merge_id = its.id AND m.table_name = of_table AND m.was ? 'client_id') THEN
            RETURN QUERY EXECUTE format(
                'SELECT ''written_since'', %1$L, max(t.saved_at) FROM %1$I t WHERE t.client_id = $1 AND t.saved_at > $2 '
                'HAVING count(*) > 0', of_table) USING its.client_id, its.merged_at;
        END IF;
    END LOOP;
END
$$;
