-- The language that a link's mails are written in.

ALTER TABLE link ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2,3}$');
COMMENT ON COLUMN link.language IS 'Of its mails, "de": one that the server spoke when it was made. Its pages follow the client''s browser.';

DROP FUNCTION claim_mail(bytea);
CREATE FUNCTION claim_mail(token bytea)
    RETURNS TABLE (mail_id uuid, kind text, attempt integer, address text, first_name text, therapist text, expires_at timestamptz, language text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    due mail;
    goes_to text;
BEGIN
    LOOP
        SELECT * INTO due FROM mail m WHERE m.state = 'waiting' AND m.due_at <= now()
        ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED;
        IF due.id IS NULL THEN
            RETURN;
        END IF;
        IF NOT agrees_to_mail(due.client_id)
           OR NOT EXISTS (SELECT FROM link l WHERE l.id = due.link_id AND l.finished_at IS NULL AND link_is_open(l)) THEN
            UPDATE mail m SET state = 'dropped', settled_at = now(), row_version = m.row_version + 1 WHERE m.id = due.id;
            CONTINUE;
        END IF;
        SELECT c.email INTO goes_to FROM client c WHERE c.id = due.client_id;
        INSERT INTO link_token (token_hash, link_id, client_id, mail_id) VALUES (token, due.link_id, due.client_id, due.id);
        UPDATE mail m SET state = 'sending', claimed_at = now(), attempts = m.attempts + 1, sent_to = goes_to, reason = '',
                          row_version = m.row_version + 1
        WHERE m.id = due.id;
        RETURN QUERY
        SELECT due.id, due.kind, due.attempts + 1, goes_to, seen.first_name, seen.therapist, l.expires_at, l.language
        FROM look_at_link(token) seen, link l WHERE l.id = due.link_id;
        RETURN;
    END LOOP;
END
$$;
COMMENT ON FUNCTION claim_mail IS 'The mail that is due longest, for the caller alone once this has been committed; its link opens by that token too. Drops what is no longer wanted: the link has ended, or the client does not agree. No row: nothing is due.';
REVOKE EXECUTE ON FUNCTION claim_mail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_mail TO attune_app;
