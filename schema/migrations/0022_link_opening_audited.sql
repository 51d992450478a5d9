-- Opening a link is an act on the record like any other: it leaves an audit row, a wrong year of birth too.

DROP FUNCTION open_link(bytea, bytea, integer);

CREATE FUNCTION open_link(token bytea, secret bytea, birth_year integer, by_request text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opened link;
    born date;
    fits boolean := true;
BEGIN
    SELECT * INTO opened FROM link l WHERE l.token_hash = token FOR UPDATE;
    IF opened.id IS NULL OR opened.finished_at IS NOT NULL OR NOT link_is_open(opened) OR opened.wrong_years >= 5 THEN
        RETURN 'closed';
    END IF;
    IF EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id) THEN
        SELECT c.born_on INTO born FROM client c WHERE c.id = opened.client_id;
        fits := coalesce(extract(year FROM born) = birth_year, false);
    END IF;
    IF fits THEN
        INSERT INTO link_device (link_id, client_id, secret_hash) VALUES (opened.id, opened.client_id, secret);
    ELSE
        UPDATE link l SET wrong_years = l.wrong_years + (birth_year IS NOT NULL)::int WHERE l.id = opened.id;
    END IF;
    PERFORM set_config('attune.user_id', opened.sent_by::text, true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, 'client_opened_link', opened.client_id, CASE WHEN fits THEN 'done' ELSE 'refused' END, true,
            by_request, opened.id);
    RETURN CASE WHEN fits THEN 'opened' ELSE 'year_of_birth' END;
END
$$;
COMMENT ON FUNCTION open_link IS 'Opens a link on a device: opened, year_of_birth (a further device that did not give it right) or closed. After five wrong years the link is closed to further devices. Writes the audit row.';

REVOKE EXECUTE ON FUNCTION open_link FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_link TO attune_app;
