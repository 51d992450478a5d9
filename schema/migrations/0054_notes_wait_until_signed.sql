-- A note waits for whoever can sign it, until it is signed: no time lets it fall out of sight, and no handover.

-- Kept, so that what waits is found among all the sessions there ever were.
ALTER TABLE session ADD COLUMN awaits_note boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN session.awaits_note IS 'It was attended, and no progress note of it is begun or waived. False for what was entered as attended more than two weeks after its start: a history brought along asks for no notes.';

ALTER TABLE session NO FORCE ROW LEVEL SECURITY;
ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
UPDATE session s SET awaits_note = true
WHERE s.state = 'attended' AND s.starts_at > now() - interval '14 days'
  AND NOT EXISTS (SELECT FROM note n WHERE n.session_id = s.id AND n.kind = 'progress');
ALTER TABLE session FORCE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE INDEX session_awaits_note ON session (client_id) WHERE awaits_note;

CREATE FUNCTION ask_for_note() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.awaits_note := NEW.state = 'attended' AND NEW.starts_at > now() - interval '14 days';
    ELSIF NEW.state <> OLD.state THEN
        NEW.awaits_note := NEW.state = 'attended';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION ask_for_note IS 'A session that took place asks for its note, and one that did not after all asks no longer.';
CREATE TRIGGER session_asks_for_note BEFORE INSERT OR UPDATE OF state ON session
    FOR EACH ROW EXECUTE FUNCTION ask_for_note();

CREATE TABLE note_waiver (
    session_id uuid        PRIMARY KEY REFERENCES session (id),
    client_id  uuid        NOT NULL REFERENCES client (id),
    reason     text        NOT NULL CHECK (reason <> '' AND length(reason) <= 500),
    waived_by  uuid        NOT NULL REFERENCES user_account (id),
    waived_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE note_waiver IS 'A session of which no progress note will be written, who said so and why. Never changed; a note that is written all the same waits for its signature.';
CREATE INDEX note_waiver_client_id ON note_waiver (client_id);
CALL protect_by_caseload('note_waiver');
CREATE POLICY own_act ON note_waiver AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK (waived_by = (SELECT acting_user()));
GRANT SELECT, INSERT ON note_waiver TO attune_app;
INSERT INTO merge_rule (table_name, rule) VALUES ('note_waiver', 'moves');
CALL close_merged_records('note_waiver');

CREATE FUNCTION settle_awaited_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE session SET awaits_note = false WHERE id = NEW.session_id AND awaits_note;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION settle_awaited_note IS 'The note of a session is begun, or will not be written.';
REVOKE EXECUTE ON FUNCTION settle_awaited_note FROM PUBLIC;
CREATE TRIGGER note_begun AFTER INSERT ON note FOR EACH ROW WHEN (NEW.kind = 'progress') EXECUTE FUNCTION settle_awaited_note();
CREATE TRIGGER note_waived AFTER INSERT ON note_waiver FOR EACH ROW EXECUTE FUNCTION settle_awaited_note();

-- Whose work a client's is when the one who did it cares for the client no more: a note is signed by them then, as taken
-- over.

-- In PL/pgSQL, whose plans are kept from row to row.
CREATE FUNCTION falls_to(of_client uuid, first_to uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF cares_for(first_to, of_client) THEN
        IF EXISTS (SELECT FROM user_account u
                   WHERE u.id = first_to AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL) THEN
            RETURN first_to;
        END IF;
    END IF;
    RETURN (SELECT t.user_id
            FROM care_team t JOIN user_account u ON u.id = t.user_id
            WHERE t.client_id = of_client AND t.ended_at IS NULL AND t.capacity = 'responsible'
              AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL
            ORDER BY t.started_at, t.user_id LIMIT 1);
END
$$;
COMMENT ON FUNCTION falls_to IS 'Who answers for what `first_to` has left to do for a client: themselves while they care for the client and may sign notes, else the responsible therapist, if they may. NULL while nobody does.';
REVOKE EXECUTE ON FUNCTION falls_to FROM PUBLIC;
GRANT EXECUTE ON FUNCTION falls_to TO attune_app;

ALTER TABLE note ADD COLUMN taken_over_by uuid REFERENCES user_account (id);
COMMENT ON COLUMN note.taken_over_by IS 'Who has signed it in the place of an author who cared for the client no more. NULL for most: signed by its author, or not yet.';
ALTER TABLE note ADD CONSTRAINT note_taken_over_with_signature
    CHECK (taken_over_by IS NULL OR (signed_at IS NOT NULL AND taken_over_by <> author_id AND kind = 'progress'));
GRANT UPDATE (taken_over_by) ON note TO attune_app;

-- A signature of the author hashes as it always did.
CREATE OR REPLACE FUNCTION note_hash(n note) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(convert_to((jsonb_build_object(
        'note_id', n.id, 'client_id', coalesce(n.signed_for, n.client_id), 'session_id', n.session_id, 'kind', n.kind,
        'text', n.text, 'author_id', n.author_id,
        'signed_at', to_char(n.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || CASE WHEN n.taken_over_by IS NULL THEN '{}' ELSE jsonb_build_object('taken_over_by', n.taken_over_by) END)::text,
        'UTF8'));
COMMENT ON FUNCTION note_hash IS 'SHA-256 of what a signature stands for: note, client, session, kind, text with its headings, author, time, and who has taken it over if somebody has, as jsonb writes them.';

CREATE POLICY own_signature ON note AS RESTRICTIVE FOR UPDATE TO attune_app USING (true) WITH CHECK (
    signed_at IS NULL OR author_id = (SELECT acting_user())
    OR taken_over_by = (SELECT acting_user()) AND falls_to(client_id, author_id) = taken_over_by);
COMMENT ON POLICY own_signature ON note IS 'Nobody signs in somebody else''s name, nor in their own while the author can.';

-- Who has signed it is supervised for it.
ALTER POLICY supervisor_insert ON note_cosignature WITH CHECK (
    supervisor_id = (SELECT acting_user())
    AND client_id IN (SELECT client_id FROM care_team)
    AND EXISTS (SELECT FROM note n JOIN supervision s ON s.supervisee_id = coalesce(n.taken_over_by, n.author_id)
                WHERE n.id = note_id AND n.client_id = note_cosignature.client_id AND n.signed_at IS NOT NULL
                  AND s.supervisor_id = (SELECT acting_user())));

DROP INDEX note_not_signed;
CREATE INDEX note_not_signed ON note (client_id) WHERE kind = 'progress' AND signed_at IS NULL;

CREATE VIEW note_to_sign WITH (security_invoker = true) AS
    SELECT n.client_id, n.session_id, s.starts_at, n.id AS note_id, n.author_id AS first_to,
           falls_to(n.client_id, n.author_id) AS waits_for
    FROM note n JOIN session s ON s.id = n.session_id
    WHERE n.kind = 'progress' AND n.signed_at IS NULL AND s.starts_at <= now()
    UNION ALL
    SELECT s.client_id, s.id, s.starts_at, NULL, a.therapist_id, falls_to(s.client_id, a.therapist_id)
    FROM session s JOIN appointment a ON a.id = s.appointment_id
    WHERE s.awaits_note
      AND NOT EXISTS (SELECT FROM note n WHERE n.client_id = s.client_id AND n.session_id = s.id AND n.kind = 'progress')
      AND NOT EXISTS (SELECT FROM note_waiver w WHERE w.client_id = s.client_id AND w.session_id = s.id);
COMMENT ON VIEW note_to_sign IS 'What waits for a signature, and for whom: progress notes that are begun, whatever became of the session, and sessions that await theirs. Seen with the eyes of who asks.';
COMMENT ON COLUMN note_to_sign.note_id IS 'NULL while it is not begun.';
COMMENT ON COLUMN note_to_sign.first_to IS 'Its author; while it is not begun, who held the session.';
COMMENT ON COLUMN note_to_sign.waits_for IS 'The same, or to whom it falls (falls_to).';
GRANT SELECT ON note_to_sign TO attune_app;

CREATE INDEX note_signed_by ON note (coalesce(taken_over_by, author_id), signed_at) WHERE kind = 'progress' AND signed_at IS NOT NULL;

-- What became of an appointment that is over waits to be said.
CREATE INDEX session_not_recorded ON session (starts_at) WHERE state IN ('booked', 'arrived');

-- A handover says what is left to sign.
DROP FUNCTION caseload_to_hand_over;
CREATE FUNCTION caseload_to_hand_over(from_user uuid)
    RETURNS TABLE (client_id uuid, legal_name text, preferred_name text, reference text, capacity text, open_episodes bigint,
                   appointments bigint, unsigned_notes bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.client_id, c.legal_name, c.preferred_name, c.reference, t.capacity,
           (SELECT count(*) FROM episode e
            WHERE e.client_id = t.client_id AND e.therapist_id = from_user AND e.ended_on IS NULL),
           (SELECT count(*) FROM session s JOIN appointment a ON a.id = s.appointment_id
            WHERE s.client_id = t.client_id AND a.therapist_id = from_user AND s.state = 'booked' AND s.starts_at > now()),
           (SELECT count(*) FROM note_to_sign w WHERE w.client_id = t.client_id AND w.first_to = from_user)
    FROM care_team t JOIN client c ON c.id = t.client_id
    WHERE acting_lead() AND t.user_id = from_user AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member')
    ORDER BY t.capacity DESC, lower(c.legal_name), c.id
$$;
COMMENT ON FUNCTION caseload_to_hand_over IS 'What a practice lead would hand over: the lasting memberships of a therapist, with their open episodes, the appointments to come in their diary, and the notes that they have not signed. Nothing for anybody else.';
REVOKE EXECUTE ON FUNCTION caseload_to_hand_over FROM PUBLIC;
GRANT EXECUTE ON FUNCTION caseload_to_hand_over TO attune_app;

-- Of those that were opened lately a lead hears at once, however many older ones nobody has looked into.
CREATE FUNCTION break_glass_opened_since(since timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT acting_client() IS NULL AND EXISTS (
        SELECT FROM break_glass b
        WHERE b.opened_at > since AND b.opened_by <> acting_user()
          AND (acting_lead() AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                             WHERE s.break_glass_id = b.id AND s.signed_as = 'lead')
               OR b.responsible_id = acting_user()
                  AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                  WHERE s.break_glass_id = b.id AND s.signed_as = 'responsible')))
$$;
COMMENT ON FUNCTION break_glass_opened_since IS 'Whether somebody else has opened a record since then that the acting user has to look into: one that break_glasses_to_look_into names, if not among its first.';
REVOKE EXECUTE ON FUNCTION break_glass_opened_since FROM PUBLIC;
GRANT EXECUTE ON FUNCTION break_glass_opened_since TO attune_app;
