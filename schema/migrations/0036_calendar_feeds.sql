-- A therapist's diary followed in another calendar, by an address that only they know and can take back.

CREATE TABLE calendar_feed (
    id         uuid        PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    token_hash bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    full_names boolean     NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT now(),
    read_at    timestamptz,
    revoked_at timestamptz
);
COMMENT ON TABLE  calendar_feed            IS 'An address at which a therapist''s appointments are read by another calendar. Whoever has it reads them, until it is revoked.';
COMMENT ON COLUMN calendar_feed.token_hash IS 'BLAKE2b-256 of the address''s last part, which nobody but its owner has.';
COMMENT ON COLUMN calendar_feed.full_names IS 'Of clients; initials otherwise.';
COMMENT ON COLUMN calendar_feed.read_at    IS 'By a calendar, last; NULL: never.';
CREATE INDEX calendar_feed_user_id ON calendar_feed (user_id) WHERE revoked_at IS NULL;

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY own_select ON calendar_feed FOR SELECT TO attune_app USING (user_id = (SELECT acting_user()));
CREATE POLICY own_insert ON calendar_feed FOR INSERT TO attune_app WITH CHECK (user_id = (SELECT acting_user()));
CREATE POLICY own_update ON calendar_feed FOR UPDATE TO attune_app USING (user_id = (SELECT acting_user()));
CREATE POLICY nobody_delete ON calendar_feed FOR DELETE USING (false);
CREATE POLICY owner_all ON calendar_feed TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON calendar_feed TO attune_app;
GRANT UPDATE (revoked_at) ON calendar_feed TO attune_app;

CREATE FUNCTION open_calendar_feed(token bytea, by_request text) RETURNS TABLE (user_id uuid, full_names boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    feed calendar_feed;
BEGIN
    SELECT f.* INTO feed FROM calendar_feed f JOIN user_account u ON u.id = f.user_id
    WHERE f.token_hash = token AND f.revoked_at IS NULL AND u.disabled_at IS NULL;
    IF feed.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', feed.user_id::text, true);
    UPDATE calendar_feed f SET read_at = now() WHERE f.id = feed.id;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    VALUES (feed.user_id, 'read_calendar_feed', NULL, 'done', false, by_request);
    RETURN QUERY SELECT feed.user_id, feed.full_names;
END
$$;
COMMENT ON FUNCTION open_calendar_feed IS 'The address becomes the identity of the transaction: whose diary it is. Writes the audit row. No row: there is no such address, or none any more.';
REVOKE EXECUTE ON FUNCTION open_calendar_feed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_calendar_feed TO attune_app;
