-- The practice, the people who use Attune, their sign-ins, and what every request leaves behind.

-- Who the transaction acts for: set by open_request once a transaction, absent otherwise.
CREATE FUNCTION acting_user() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('attune.user_id', true), '')::uuid;
COMMENT ON FUNCTION acting_user IS 'The user this transaction acts for, or NULL. Row-level security rests on it.';

CREATE TABLE practice (
    only_one      boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    name          text    NOT NULL CHECK (name <> ''),
    demonstration boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE  practice               IS 'The one practice this database belongs to; one row.';
COMMENT ON COLUMN practice.demonstration IS 'Invented people only; every page says so.';

CREATE TABLE user_account (
    id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    username      text        NOT NULL UNIQUE CHECK (username = lower(username) AND username <> ''),
    display_name  text        NOT NULL CHECK (display_name <> ''),
    role          text        NOT NULL CHECK (role IN ('lead', 'therapist', 'supervisor', 'assistant', 'auditor')),
    password_hash text        NOT NULL,
    draft_key     bytea       NOT NULL CHECK (length(draft_key) = 32),
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  user_account               IS 'People who sign in.';
COMMENT ON COLUMN user_account.password_hash IS 'argon2id, in the PHC string format.';
COMMENT ON COLUMN user_account.draft_key     IS 'Encrypts this user''s drafts on their computer; handed out at sign-in only.';
COMMENT ON COLUMN user_account.disabled_at   IS 'No sign-in from then on; NULL while active.';

CREATE TABLE supervision (
    supervisor_id uuid NOT NULL REFERENCES user_account (id),
    supervisee_id uuid NOT NULL REFERENCES user_account (id),
    PRIMARY KEY (supervisor_id, supervisee_id),
    CHECK (supervisor_id <> supervisee_id)
);
COMMENT ON TABLE supervision IS 'Who supervises whom: a supervisor sees the caseloads of their supervisees.';

CREATE TABLE sign_in (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    token_hash   bytea       NOT NULL UNIQUE,
    user_id      uuid        NOT NULL REFERENCES user_account (id),
    started_at   timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    ended_at     timestamptz
);
COMMENT ON TABLE  sign_in            IS 'A user''s authenticated periods.';
COMMENT ON COLUMN sign_in.token_hash IS 'BLAKE2b-256 of the token; the token itself is kept nowhere.';
COMMENT ON COLUMN sign_in.ended_at   IS 'Signed out, disabled or password changed; NULL while it may be used.';
CREATE INDEX sign_in_user_id ON sign_in (user_id);

CREATE TABLE sign_in_attempt (
    username_hash  bytea       PRIMARY KEY,
    failed         integer     NOT NULL CHECK (failed > 0),
    last_failed_at timestamptz NOT NULL
);
COMMENT ON TABLE  sign_in_attempt               IS 'Failed sign-ins in a row, for known and unknown names alike: the delay grows with them.';
COMMENT ON COLUMN sign_in_attempt.username_hash IS 'SHA-256 of the name in lower case: what was typed as a name may have been a password.';

CREATE FUNCTION sign_in_delay(failed integer) RETURNS interval
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN failed < 4 THEN interval '0' ELSE least(900, 2 ^ least(failed - 4, 10)) * interval '1 second' END;
COMMENT ON FUNCTION sign_in_delay IS 'How long a name must rest after so many failed sign-ins in a row: 1 s from the fourth, doubling to 15 min.';

-- The first user of a private installation needs no administrator; every later one does.
CREATE FUNCTION create_first_user(practice_name text, username text, display_name text, password_hash text,
                                  draft_key bytea) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    first_user uuid;
BEGIN
    LOCK TABLE user_account IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM user_account) THEN
        RETURN NULL;
    END IF;
    INSERT INTO practice (name) VALUES (practice_name)
    ON CONFLICT (only_one) DO UPDATE SET name = excluded.name;
    INSERT INTO user_account (username, display_name, role, password_hash, draft_key)
    VALUES (username, display_name, 'lead', password_hash, draft_key)
    RETURNING id INTO first_user;
    RETURN first_user;
END
$$;
COMMENT ON FUNCTION create_first_user IS 'Names the practice and makes its lead; NULL, and nothing done, once any user exists.';

CREATE TABLE audit_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT now(),
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    action     text        NOT NULL CHECK (action <> ''),
    client_id  uuid,
    outcome    text        NOT NULL CHECK (outcome IN ('done', 'refused', 'not_found', 'forbidden')),
    wrote      boolean     NOT NULL,
    request_id text        NOT NULL
);
COMMENT ON TABLE  audit_event           IS 'Who saw or changed what; written in the transaction of the act, never altered.';
COMMENT ON COLUMN audit_event.action    IS 'The endpoint''s name in shared/api.';
COMMENT ON COLUMN audit_event.client_id IS 'The client named by the request, known to us or not; NULL when it named none.';
COMMENT ON COLUMN audit_event.outcome   IS 'refused: the request was turned down for what it said, and changed nothing.';
COMMENT ON COLUMN audit_event.wrote     IS 'The request changes the record; otherwise it reads.';
CREATE INDEX audit_event_client_id_at ON audit_event (client_id, at);
CREATE INDEX audit_event_wrote_at ON audit_event (at) WHERE wrote;

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_change IS 'For tables whose rows are never altered, whoever asks.';

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency (
    user_id     uuid        NOT NULL REFERENCES user_account (id),
    key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint bytea       NOT NULL,
    reply       text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
);
COMMENT ON TABLE  idempotency             IS 'First replies of keyed writes, kept 7 days so that a retry gets the same one. Holds clients'' data.';
COMMENT ON COLUMN idempotency.fingerprint IS 'BLAKE2b-256 of method, path, If-Match and body.';
CREATE INDEX idempotency_created_at ON idempotency (created_at);

-- Looks only once the key is ours: in a volatile function each statement sees what was committed before it.
CREATE FUNCTION claim_key(named_key text) RETURNS TABLE (claimed boolean, fingerprint bytea, reply text)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(acting_user()::text || ' ' || named_key, 0)) THEN
        RETURN QUERY SELECT false, NULL::bytea, NULL::text;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT true, i.fingerprint, i.reply
    FROM (SELECT) always LEFT JOIN idempotency i ON i.user_id = acting_user() AND i.key = named_key;
END
$$;
COMMENT ON FUNCTION claim_key IS 'Takes the acting user''s idempotency key until the transaction ends, and the first reply under it, if any. Not claimed: another request is working on it.';

CREATE FUNCTION forget_old_replies() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM idempotency WHERE created_at < now() - interval '7 days' RETURNING 1)
    SELECT count(*) FROM gone
$$;
COMMENT ON FUNCTION forget_old_replies IS 'Drops first replies older than 7 days; how many.';

ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY own_select ON idempotency FOR SELECT USING (user_id = (SELECT acting_user()));
CREATE POLICY own_insert ON idempotency FOR INSERT WITH CHECK (user_id = (SELECT acting_user()));
CREATE POLICY nobody_update ON idempotency FOR UPDATE USING (false);
CREATE POLICY old_delete ON idempotency FOR DELETE TO attune_owner USING (created_at < now() - interval '7 days');
CREATE POLICY old_find ON idempotency FOR SELECT TO attune_owner USING (created_at < now() - interval '7 days');

GRANT SELECT ON practice, user_account TO attune_app;
GRANT UPDATE (password_hash) ON user_account TO attune_app;
GRANT SELECT ON supervision TO attune_app;
GRANT SELECT, INSERT ON sign_in TO attune_app;
GRANT UPDATE (last_used_at, ended_at) ON sign_in TO attune_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO attune_app;
GRANT SELECT, INSERT ON audit_event TO attune_app;
GRANT SELECT, INSERT ON idempotency TO attune_app;
REVOKE EXECUTE ON FUNCTION forget_old_replies, claim_key, create_first_user FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_old_replies, claim_key, create_first_user TO attune_app;
GRANT SELECT ON practice TO attune_report;
