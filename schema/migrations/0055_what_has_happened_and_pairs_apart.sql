-- Of a series what has happened stays, and pairs of clients that somebody has looked at and found to be two people.

CREATE FUNCTION has_happened(of_appointment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM session
                   WHERE appointment_id = of_appointment AND state IN ('arrived', 'attended', 'did_not_attend'));
COMMENT ON FUNCTION has_happened IS 'Whether anybody has arrived at it, attended it or stayed away from it, whoever may see them.';
REVOKE EXECUTE ON FUNCTION has_happened FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_happened TO attune_app;

-- Two clients who look alike, of whom somebody who may see both has said that they are two people. It names both records as
-- they were: what is merged later is followed to where it went, and back when the merge is undone.
CREATE TABLE pair_apart (
    id            uuid        PRIMARY KEY,
    one_id        uuid        NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    other_id      uuid        NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    said_by       uuid        NOT NULL REFERENCES user_account (id),
    said_at       timestamptz NOT NULL DEFAULT now(),
    taken_back_by uuid        REFERENCES user_account (id),
    taken_back_at timestamptz,
    CHECK (one_id < other_id),
    CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
);
COMMENT ON TABLE  pair_apart               IS 'Two records that look as if they were about one person, and are about two, as somebody has said who may see both.';
COMMENT ON COLUMN pair_apart.one_id        IS 'The lesser of both; it goes with its record when the import that made it is undone.';
COMMENT ON COLUMN pair_apart.taken_back_at IS 'When somebody said that it may be one person after all; NULL while it stands.';
CREATE UNIQUE INDEX pair_apart_one_id_other_id ON pair_apart (one_id, other_id) WHERE taken_back_at IS NULL;
CREATE INDEX pair_apart_other_id ON pair_apart (other_id) WHERE taken_back_at IS NULL;

CREATE FUNCTION may_see_both(one uuid, other uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN acting_assistant()
        OR acting_client() IS NULL AND may_see_client(final_record(one)) AND may_see_client(final_record(other));
COMMENT ON FUNCTION may_see_both IS 'Whether the acting user may see who both clients are, by the records that hold them now.';
REVOKE EXECUTE ON FUNCTION may_see_both FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_see_both TO attune_app;

ALTER TABLE pair_apart ENABLE ROW LEVEL SECURITY;
ALTER TABLE pair_apart FORCE ROW LEVEL SECURITY;
CREATE POLICY both_select ON pair_apart FOR SELECT TO attune_app USING (may_see_both(one_id, other_id));
CREATE POLICY both_insert ON pair_apart FOR INSERT TO attune_app WITH CHECK (
    said_by = (SELECT acting_user()) AND taken_back_at IS NULL
    AND ((SELECT acting_assistant()) OR (SELECT acting_lead())) AND may_see_both(one_id, other_id));
CREATE POLICY both_update ON pair_apart FOR UPDATE TO attune_app
    USING (((SELECT acting_assistant()) OR (SELECT acting_lead())) AND may_see_both(one_id, other_id))
    WITH CHECK (taken_back_by = (SELECT acting_user()));
CREATE POLICY nobody_delete ON pair_apart FOR DELETE USING (false);
CREATE POLICY owner_all ON pair_apart TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON pair_apart TO attune_app;
GRANT UPDATE (taken_back_by, taken_back_at) ON pair_apart TO attune_app;

CREATE FUNCTION pairs_apart(of_pair uuid DEFAULT NULL, of_one uuid DEFAULT NULL, of_other uuid DEFAULT NULL)
    RETURNS TABLE (pair_apart_id uuid,
                   client_id uuid, reference text, legal_name text, preferred_name text, therapist_name text,
                   other_client_id uuid, other_reference text, other_legal_name text, other_preferred_name text,
                   other_therapist_name text, said_by_name text, said_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE theirs AS (
        SELECT unnest(ARRAY[of_one, of_other]) AS id
        UNION ALL
        SELECT c.id FROM client c JOIN theirs ON c.merged_into = theirs.id
    ), stands AS MATERIALIZED (
        SELECT p.id, p.said_by, p.said_at, final_record(p.one_id) AS one, final_record(p.other_id) AS other
        FROM pair_apart p
        WHERE p.taken_back_at IS NULL AND (of_pair IS NULL OR p.id = of_pair)
          AND (of_one IS NULL OR (p.one_id IN (SELECT id FROM theirs) AND p.other_id IN (SELECT id FROM theirs)))
          AND may_see_both(p.one_id, p.other_id)
    ), named AS (
        SELECT c.id, c.reference, c.legal_name, c.preferred_name, coalesce(u.display_name, '') AS therapist
        FROM client c
        LEFT JOIN LATERAL (SELECT e.therapist_id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
        LEFT JOIN user_account u ON u.id = latest.therapist_id
        WHERE c.id IN (SELECT one FROM stands UNION SELECT other FROM stands)
    )
    SELECT s.id, a.id, a.reference, a.legal_name, a.preferred_name, a.therapist,
           b.id, b.reference, b.legal_name, b.preferred_name, b.therapist, u.display_name, s.said_at
    FROM stands s JOIN named a ON a.id = s.one JOIN named b ON b.id = s.other JOIN user_account u ON u.id = s.said_by
    WHERE s.one <> s.other
    ORDER BY s.said_at DESC, s.id
$$;
COMMENT ON FUNCTION pairs_apart IS 'Pairs that are two people, as they stand now, for who may see both: the latest first; of one pair or of two clients alone where they are given. None of a pair that has become one record.';
REVOKE EXECUTE ON FUNCTION pairs_apart FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pairs_apart TO attune_app;

CREATE FUNCTION apart_from(named_client uuid) RETURNS TABLE (client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE its AS (
        SELECT named_client AS id
        UNION ALL
        SELECT c.id FROM client c JOIN its ON c.merged_into = its.id
    ), theirs AS (
        SELECT CASE WHEN p.one_id = its.id THEN p.other_id ELSE p.one_id END AS id
        FROM its JOIN pair_apart p ON its.id IN (p.one_id, p.other_id)
        WHERE p.taken_back_at IS NULL AND may_see_both(p.one_id, p.other_id)
    )
    SELECT final_record(t.id) FROM theirs t WHERE final_record(t.id) <> named_client
$$;
COMMENT ON FUNCTION apart_from IS 'Who is another person than this client, as somebody has said, of those whom the acting user sees.';
REVOKE EXECUTE ON FUNCTION apart_from FROM PUBLIC;
GRANT EXECUTE ON FUNCTION apart_from TO attune_app;

-- What was said of a pair holds for every reader, also where they are told no names.
DO $$
DECLARE
    was text := pg_get_functiondef('possible_duplicate_pairs'::regproc);
    becomes text := replace(was, 'AS signs FROM found', 'AS signs FROM found f
        WHERE NOT EXISTS (SELECT FROM pair_apart p
                          WHERE p.taken_back_at IS NULL
                            AND least(final_record(p.one_id), final_record(p.other_id)) = f.one
                            AND greatest(final_record(p.one_id), final_record(p.other_id)) = f.other)');
BEGIN
    IF becomes = was THEN
        RAISE EXCEPTION 'possible_duplicate_pairs finds nothing from which pairs could be left out';
    END IF;
    EXECUTE becomes;
END
$$;
