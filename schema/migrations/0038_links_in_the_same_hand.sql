-- A link that the same hand opens twice, a phone that goes from one link of its client to another, and own measures that
-- a link has brought to a client.

DROP FUNCTION look_at_link(bytea);
DROP FUNCTION open_link(bytea, bytea, integer, text);

CREATE FUNCTION is_hand_of(opened link, presented bytea) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM link_device d JOIN link l ON l.id = d.link_id
                   WHERE d.secret_hash = presented AND d.client_id = opened.client_id AND l.revoked_at IS NULL);
COMMENT ON FUNCTION is_hand_of IS 'Whether the device that presents this secret has opened a link of the same client that nobody revoked: it is theirs.';

CREATE FUNCTION look_at_link(token bytea, presented bytea DEFAULT NULL)
    RETURNS TABLE (first_name text, therapist text, practice text, opened_before boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), u.display_name,
           (SELECT name FROM practice),
           EXISTS (SELECT FROM link_device d WHERE d.link_id = l.id) AND NOT is_hand_of(l, presented)
    FROM link l JOIN client c ON c.id = l.client_id JOIN user_account u ON u.id = l.sent_by
    WHERE l.id = link_of_token(token) AND l.finished_at IS NULL AND link_is_open(l)
$$;
COMMENT ON FUNCTION look_at_link IS 'What the first page may say; no row for what is unknown, finished, revoked or expired alike. Changes nothing.';

CREATE FUNCTION open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text,
                          OUT opening text, OUT seconds_left integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opened link;
    born date;
BEGIN
    opening := 'closed';
    SELECT * INTO opened FROM link l WHERE l.id = link_of_token(token) FOR UPDATE;
    IF opened.id IS NULL OR opened.finished_at IS NOT NULL OR NOT link_is_open(opened) THEN
        RETURN;
    END IF;
    seconds_left := ceil(extract(epoch FROM opened.expires_at - now()));
    -- The button was pressed twice, or the answer to the first time never arrived.
    IF EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id AND d.secret_hash = secret) THEN
        opening := 'opened';
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id) OR is_hand_of(opened, presented) THEN
        opening := 'opened';
    ELSIF opened.wrong_years >= 5 THEN
        RETURN;
    ELSE
        SELECT c.born_on INTO born FROM client c WHERE c.id = opened.client_id;
        opening := CASE WHEN born IS NULL THEN 'no_year_held' WHEN birth_year IS NULL THEN 'year_of_birth'
                        WHEN extract(year FROM born) = birth_year THEN 'opened' ELSE 'wrong_year' END;
    END IF;
    IF opening = 'opened' THEN
        INSERT INTO link_device (link_id, client_id, secret_hash) VALUES (opened.id, opened.client_id, secret);
    ELSIF opening = 'wrong_year' THEN
        UPDATE link l SET wrong_years = l.wrong_years + 1 WHERE l.id = opened.id;
    END IF;
    PERFORM set_config('attune.user_id', opened.sent_by::text, true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, 'client_opened_link', opened.client_id, CASE WHEN opening = 'opened' THEN 'done' ELSE 'refused' END,
            true, by_request, opened.id);
END
$$;
COMMENT ON FUNCTION open_link IS 'Opens a link on the device that will hold `secret` and presents the one it holds: opened (again, if it was with that secret), year_of_birth, wrong_year or no_year_held of a further device, or closed. After five wrong years the link is closed to further devices. Writes the audit row, but for what is closed or was opened before.';

REVOKE EXECUTE ON FUNCTION is_hand_of, look_at_link, open_link FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_at_link, open_link TO attune_app;

CREATE OR REPLACE FUNCTION instrument_is_used(of_code text, of_version integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM administration a WHERE a.instrument = of_code AND a.version = of_version)
        OR EXISTS (SELECT FROM link_form f WHERE f.instrument = of_code AND f.version = of_version)
        OR EXISTS (SELECT FROM wording w WHERE w.instrument = of_code AND w.version = of_version)
        OR EXISTS (SELECT FROM confirmation c WHERE c.instrument = of_code AND c.version = of_version)
        OR EXISTS (SELECT FROM basis b WHERE b.instrument = of_code AND b.version = of_version)
$$;
COMMENT ON FUNCTION instrument_is_used IS 'A form was scored by this version, or a link asks it, in whoever''s record, or a wording, a confirmation or a basis rests on it.';
