-- Links that bring the client's homework: what to do, and logging what was practised. And whether a client is told what
-- a form has come to.

ALTER TABLE link ADD COLUMN homework boolean NOT NULL DEFAULT false;
ALTER TABLE link ADD COLUMN tells_result boolean NOT NULL DEFAULT false;
ALTER TABLE link ADD CHECK (NOT (homework AND finished_at IS NOT NULL));
COMMENT ON COLUMN link.homework     IS 'It brings the homework that runs when it is opened, and so is never finished by sending.';
COMMENT ON COLUMN link.tells_result IS 'The therapist lets the client read what the forms have come to once they are sent.';
COMMENT ON COLUMN link.finished_at  IS 'All forms were sent; NULL before, and always where it brings homework.';

ALTER TABLE practice_log ADD COLUMN link_id uuid REFERENCES link (id);
ALTER TABLE practice_log ADD CHECK (link_id IS NULL OR logged_by IS NULL);
COMMENT ON COLUMN practice_log.link_id IS 'The client logged it through this link.';

-- In plpgsql, which keeps its plan: it is asked at each page.
CREATE OR REPLACE FUNCTION link_is_open(of_link link) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN of_link.revoked_at IS NULL AND of_link.expires_at > now()
       AND EXISTS (SELECT FROM care_team t JOIN user_account u ON u.id = t.user_id
                   WHERE t.client_id = of_link.client_id AND t.user_id = of_link.sent_by AND t.ended_at IS NULL
                     AND u.disabled_at IS NULL);
END
$$;

DROP FUNCTION open_page(bytea, text, boolean, text);

CREATE FUNCTION open_page(secret bytea, action text, writes boolean, by_request text)
    RETURNS TABLE (link_id uuid, client_id uuid, user_id uuid, username text, display_name text, role text,
                   first_name text, opened_at timestamptz, expires_at timestamptz, finished boolean, homework boolean,
                   tells_result boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    opened link;
BEGIN
    SELECT l.* INTO opened FROM link l JOIN link_device d ON d.link_id = l.id WHERE d.secret_hash = secret;
    IF opened.id IS NULL OR NOT link_is_open(opened) THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', opened.sent_by::text, true);
    PERFORM set_config('attune.client_id', opened.client_id::text, true);
    IF NOT writes THEN
        PERFORM set_config('synchronous_commit', 'off', true);
    END IF;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, action, opened.client_id, 'done', writes, by_request, opened.id);
    RETURN QUERY
    SELECT opened.id, opened.client_id, u.id, u.username, u.display_name, u.role,
           split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), now(), opened.expires_at,
           opened.finished_at IS NOT NULL, opened.homework, opened.tells_result
    FROM user_account u, client c WHERE u.id = opened.sent_by AND c.id = opened.client_id;
END
$$;
COMMENT ON FUNCTION open_page IS 'A device''s cookie becomes the identity of the transaction: the sender of the link, confined to its client. Writes the audit row, which a page that only reads does not wait for to reach the disk. No row: the link is closed.';

REVOKE EXECUTE ON FUNCTION open_page FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_page TO attune_app;
