-- Links: a client answers on their own phone, without an account. What a link asks for, the devices it was opened on, and
-- the answers as they are kept until they are sent.

CREATE FUNCTION acting_client() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('attune.client_id', true), '')::uuid;
COMMENT ON FUNCTION acting_client IS 'The client whose own act this transaction is, or NULL. It then sees this client alone, of all those whom the sender of the link cares for.';

CREATE POLICY one_client ON care_team AS RESTRICTIVE FOR SELECT TO attune_app
    USING ((SELECT acting_client()) IS NULL OR client_id = (SELECT acting_client()));

CREATE TABLE link (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    token_hash  bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    sent_by     uuid        NOT NULL REFERENCES user_account (id),
    made_at     timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL CHECK (expires_at > made_at),
    revoked_at  timestamptz,
    finished_at timestamptz,
    wrong_years smallint    NOT NULL DEFAULT 0
);
COMMENT ON TABLE  link             IS 'What a client opens on their own phone. It works until everything is sent, it expires or is revoked.';
COMMENT ON COLUMN link.token_hash  IS 'BLAKE2b-256 of the token in its address; the token itself is kept nowhere.';
COMMENT ON COLUMN link.sent_by     IS 'What the client does through it happens with this person''s view of the record, confined to this client.';
COMMENT ON COLUMN link.finished_at IS 'All forms were sent; NULL before.';
COMMENT ON COLUMN link.wrong_years IS 'Years of birth that did not fit, given on further devices.';
CREATE INDEX link_client_id ON link (client_id);

CREATE TABLE link_form (
    link_id           uuid        NOT NULL REFERENCES link (id),
    client_id         uuid        NOT NULL REFERENCES client (id),
    place             smallint    NOT NULL CHECK (place BETWEEN 1 AND 12),
    instrument        text        NOT NULL,
    version           integer     NOT NULL,
    language          text        NOT NULL,
    wording_id        uuid        REFERENCES wording (id),
    administration_id uuid        REFERENCES administration (id),
    stopped_id        uuid        REFERENCES administration (id),
    sent_at           timestamptz,
    PRIMARY KEY (link_id, place),
    FOREIGN KEY (instrument, version) REFERENCES instrument (code, version),
    CHECK ((administration_id IS NULL) = (sent_at IS NULL))
);
COMMENT ON TABLE  link_form                   IS 'The measures that a link asks for, in the version and wording that were assigned.';
COMMENT ON COLUMN link_form.wording_id        IS 'NULL: the instrument''s own words, or a demonstration practice''s labels.';
COMMENT ON COLUMN link_form.administration_id IS 'The form as it was sent.';
COMMENT ON COLUMN link_form.stopped_id        IS 'The form as far as it went when a risk answer was given, so that its flag waits for nobody to press Send; the sent one replaces it.';
CREATE INDEX link_form_client_id ON link_form (client_id);

CREATE TABLE link_answer (
    link_id     uuid        NOT NULL,
    client_id   uuid        NOT NULL REFERENCES client (id),
    place       smallint    NOT NULL,
    item        smallint    NOT NULL CHECK (item > 0),
    answer      smallint,
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (link_id, place, item),
    FOREIGN KEY (link_id, place) REFERENCES link_form (link_id, place)
);
COMMENT ON TABLE  link_answer        IS 'Each answer from the moment of "Continue". What was sent is an administration.';
COMMENT ON COLUMN link_answer.answer IS 'NULL: the client would rather not say.';
CREATE INDEX link_answer_client_id ON link_answer (client_id);

CREATE TABLE link_device (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    link_id     uuid        NOT NULL REFERENCES link (id),
    client_id   uuid        NOT NULL REFERENCES client (id),
    secret_hash bytea       NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    opened_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  link_device             IS 'Where a link was opened. The first device needs nothing but the link, each further one the year of birth.';
COMMENT ON COLUMN link_device.secret_hash IS 'BLAKE2b-256 of the device''s cookie.';
CREATE INDEX link_device_link_id ON link_device (link_id);
CREATE INDEX link_device_client_id ON link_device (client_id);

CALL protect_by_caseload('link', 'link_form', 'link_answer', 'link_device');

ALTER TABLE administration DROP CONSTRAINT administration_given_as_check;
ALTER TABLE administration ADD CONSTRAINT administration_given_as_check
    CHECK (given_as IN ('keyed', 'handed_over', 'by_link'));
COMMENT ON COLUMN administration.given_as IS 'keyed: from paper; handed_over: answered by the client on the therapist''s screen; by_link: on the client''s own device.';

ALTER TABLE audit_event ADD COLUMN link_id uuid REFERENCES link (id);
COMMENT ON COLUMN audit_event.link_id IS 'The client''s own act, through this link; user_id is then who sent it.';

CREATE FUNCTION link_is_open(of_link link) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT of_link.revoked_at IS NULL AND of_link.expires_at > now()
       AND EXISTS (SELECT FROM care_team t JOIN user_account u ON u.id = t.user_id
                   WHERE t.client_id = of_link.client_id AND t.user_id = of_link.sent_by AND t.ended_at IS NULL
                     AND u.disabled_at IS NULL)
$$;
COMMENT ON FUNCTION link_is_open IS 'Neither revoked nor expired, and its sender still cares for the client.';

CREATE FUNCTION look_at_link(token bytea)
    RETURNS TABLE (first_name text, therapist text, practice text, opened_before boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), u.display_name,
           (SELECT name FROM practice), EXISTS (SELECT FROM link_device d WHERE d.link_id = l.id)
    FROM link l JOIN client c ON c.id = l.client_id JOIN user_account u ON u.id = l.sent_by
    WHERE l.token_hash = token AND l.finished_at IS NULL AND link_is_open(l)
$$;
COMMENT ON FUNCTION look_at_link IS 'What the first page may say; no row for what is unknown, finished, revoked or expired alike. Changes nothing.';

CREATE FUNCTION open_link(token bytea, secret bytea, birth_year integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opened link;
    born date;
BEGIN
    SELECT * INTO opened FROM link l WHERE l.token_hash = token FOR UPDATE;
    IF opened.id IS NULL OR opened.finished_at IS NOT NULL OR NOT link_is_open(opened) OR opened.wrong_years >= 5 THEN
        RETURN 'closed';
    END IF;
    IF EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id) THEN
        SELECT c.born_on INTO born FROM client c WHERE c.id = opened.client_id;
        IF birth_year IS NULL OR born IS NULL OR extract(year FROM born) <> birth_year THEN
            UPDATE link l SET wrong_years = l.wrong_years + (birth_year IS NOT NULL)::int WHERE l.id = opened.id;
            RETURN 'year_of_birth';
        END IF;
    END IF;
    INSERT INTO link_device (link_id, client_id, secret_hash) VALUES (opened.id, opened.client_id, secret);
    RETURN 'opened';
END
$$;
COMMENT ON FUNCTION open_link IS 'Opens a link on a device: opened, year_of_birth (a further device that did not give it right) or closed. After five wrong years the link is closed to further devices.';

CREATE FUNCTION is_device_of(token bytea, secret bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM link l JOIN link_device d ON d.link_id = l.id
                   WHERE l.token_hash = token AND d.secret_hash = secret)
$$;
COMMENT ON FUNCTION is_device_of IS 'Whether this device opened this link before.';

CREATE FUNCTION open_page(secret bytea, action text, writes boolean, by_request text)
    RETURNS TABLE (link_id uuid, client_id uuid, user_id uuid, username text, display_name text, role text,
                   first_name text, opened_at timestamptz, expires_at timestamptz, finished boolean)
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
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, action, opened.client_id, 'done', writes, by_request, opened.id);
    RETURN QUERY
    SELECT opened.id, opened.client_id, u.id, u.username, u.display_name, u.role,
           split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), now(), opened.expires_at,
           opened.finished_at IS NOT NULL
    FROM user_account u, client c WHERE u.id = opened.sent_by AND c.id = opened.client_id;
END
$$;
COMMENT ON FUNCTION open_page IS 'A device''s cookie becomes the identity of the transaction: the sender of the link, confined to its client. Writes the audit row. No row: the link is closed.';

REVOKE EXECUTE ON FUNCTION link_is_open, look_at_link, open_link, is_device_of, open_page FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_at_link, open_link, is_device_of, open_page TO attune_app;
GRANT SELECT, INSERT ON link, link_form TO attune_app;
GRANT UPDATE (row_version, revoked_at, finished_at) ON link TO attune_app;
GRANT UPDATE (administration_id, stopped_id, sent_at) ON link_form TO attune_app;
GRANT SELECT, INSERT ON link_answer TO attune_app;
GRANT UPDATE (answer, answered_at) ON link_answer TO attune_app;
GRANT SELECT ON link_device TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES ('link', 'a link that was sent');
GRANT UPDATE (administration_id) ON flag TO attune_app;
