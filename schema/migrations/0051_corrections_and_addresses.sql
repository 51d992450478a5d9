-- What was written down about a client and turns out to be wrong or missing: the beginning of an episode.

GRANT UPDATE (started_on) ON episode TO attune_app;

-- Two therapists who enter one person see nothing of each other's clients. Who keeps the contacts of the practice, and its
-- leads, are told that there are two records; a lead is told the names where both are clients whom they may see
-- anyway: one name beside the sign would say who the other is.
CREATE FUNCTION possible_duplicate_pairs(most integer)
    RETURNS TABLE (client_id uuid, reference text, legal_name text, preferred_name text, therapist_name text,
                   other_client_id uuid, other_reference text, other_legal_name text, other_preferred_name text,
                   other_therapist_name text, signs jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    alike constant real := 0.6;  -- of the letters that two names share, three by three
    telling constant integer := 50;  -- records; what more of them share, as a date in place of an unknown one, says nothing
    everybody boolean := acting_assistant();
BEGIN
    IF NOT everybody AND NOT EXISTS (SELECT FROM user_account
                                     WHERE id = acting_user() AND role = 'lead' AND disabled_at IS NULL
                                       AND acting_client() IS NULL) THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH entered AS (
        SELECT id, born_on, without_accents(c.legal_name) AS legal, without_accents(c.preferred_name) AS preferred,
               regexp_replace(phone, '[^0-9]', '', 'g') AS digits, lower(email) AS email
        FROM client c WHERE merged_into IS NULL
    ), person AS MATERIALIZED (
        SELECT id, legal, preferred,
               CASE WHEN count(*) OVER (PARTITION BY born_on) <= telling THEN born_on END AS born_on,
               CASE WHEN count(*) OVER (PARTITION BY legal) <= telling THEN legal END AS same_legal,
               CASE WHEN count(*) OVER (PARTITION BY digits) <= telling THEN digits END AS digits,
               CASE WHEN count(*) OVER (PARTITION BY email) <= telling THEN email END AS email
        FROM entered
    ), found AS (
        SELECT a.id AS one, b.id AS other, 'birth_date_and_similar_name' AS sign
        FROM person a JOIN person b ON b.born_on = a.born_on AND a.id < b.id
        WHERE greatest(similarity(a.legal, b.legal), similarity(a.preferred, b.legal), similarity(a.legal, b.preferred)) >= alike
        UNION ALL
        SELECT a.id, b.id, 'same_name'
        FROM person a JOIN person b ON b.same_legal = a.same_legal AND a.id < b.id
        WHERE a.born_on IS NULL OR b.born_on IS NULL
        UNION ALL
        SELECT a.id, b.id, 'same_phone'
        FROM person a JOIN person b ON b.digits = a.digits AND a.id < b.id
        WHERE length(a.digits) >= 7 AND similarity(a.legal, b.legal) >= alike
        UNION ALL
        SELECT a.id, b.id, 'same_email'
        FROM person a JOIN person b ON b.email = a.email AND a.id < b.id
        WHERE a.email <> '' AND similarity(a.legal, b.legal) >= alike
    ), pair AS (
        SELECT one, other, jsonb_agg(sign ORDER BY sign) AS signs FROM found
        GROUP BY one, other ORDER BY count(*) DESC, one, other LIMIT most
    ), named AS (
        SELECT c.id, u.display_name AS therapist, everybody OR may_see_client(c.id) AS seen, c.reference, c.legal_name, c.preferred_name
        FROM client c
        LEFT JOIN LATERAL (SELECT e.therapist_id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
        LEFT JOIN user_account u ON u.id = latest.therapist_id
        WHERE c.id IN (SELECT one FROM pair UNION SELECT other FROM pair)
    )
    SELECT CASE WHEN both_seen THEN a.id END, CASE WHEN both_seen THEN a.reference ELSE '' END,
           CASE WHEN both_seen THEN a.legal_name ELSE '' END, CASE WHEN both_seen THEN a.preferred_name ELSE '' END,
           coalesce(a.therapist, ''),
           CASE WHEN both_seen THEN b.id END, CASE WHEN both_seen THEN b.reference ELSE '' END,
           CASE WHEN both_seen THEN b.legal_name ELSE '' END, CASE WHEN both_seen THEN b.preferred_name ELSE '' END,
           coalesce(b.therapist, ''), pair.signs
    FROM pair JOIN named a ON a.id = pair.one JOIN named b ON b.id = pair.other,
    LATERAL (SELECT a.seen AND b.seen AS both_seen) told
    ORDER BY jsonb_array_length(pair.signs) DESC, CASE WHEN both_seen THEN lower(a.legal_name) ELSE '' END, a.id, b.id;
END
$$;
COMMENT ON FUNCTION possible_duplicate_pairs IS 'Records of the whole practice that may be about one person, two at a time, for an assistant or a lead; nothing for anybody else. Who they are stands in it where the acting user may see both; otherwise only whose clients they are.';
REVOKE EXECUTE ON FUNCTION possible_duplicate_pairs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION possible_duplicate_pairs TO attune_app;

-- Who is best reached by post has an address.
ALTER TABLE client ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 400);
COMMENT ON COLUMN client.address IS 'For letters and invoices, as it stands below the name; empty while unknown.';
GRANT UPDATE (address) ON client TO attune_app;

-- A merge settles the address as it settles every other detail.
DO $$
DECLARE
    was text := pg_get_functiondef('merge_records'::regproc);
    becomes text := replace(was, 'email = d.email,', 'email = d.email, address = d.address,');
BEGIN
    IF becomes = was THEN
        RAISE EXCEPTION 'merge_records settles no e-mail address beside which the address could stand';
    END IF;
    EXECUTE becomes;
END
$$;

-- A practice changes a note template that comes with Attune: its version is kept under the same code.
ALTER TABLE own_note_template DROP CONSTRAINT own_note_template_code_check;
ALTER TABLE own_note_template ADD CHECK (code ~ '^[a-z][a-z0-9_]*$');
COMMENT ON TABLE  own_note_template      IS 'Note templates of the practice: its own, and its versions of those that come with Attune. Each version as it was kept; the last one of a code holds.';
COMMENT ON COLUMN own_note_template.code IS 'Begins with own_, and no template that comes with Attune does; otherwise that of the one in whose place it stands.';
