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
COMMENT ON COLUMN sign_in_attempt.username_hash IS 'BLAKE2b-256: what was typed as a name may have been a password.';

CREATE TABLE audit_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT now(),
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    action     text        NOT NULL CHECK (action <> ''),
    client_id  uuid,
    outcome    text        NOT NULL CHECK (outcome IN ('done', 'not_found', 'forbidden')),
    wrote      boolean     NOT NULL,
    request_id text        NOT NULL
);
COMMENT ON TABLE  audit_event           IS 'Who saw or changed what; written in the transaction of the act, never altered.';
COMMENT ON COLUMN audit_event.action    IS 'The endpoint''s name in shared/api.';
COMMENT ON COLUMN audit_event.client_id IS 'The client named by the request, known to us or not; NULL when it named none.';
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

GRANT SELECT, INSERT, UPDATE ON practice TO attune_app;
GRANT SELECT, INSERT ON user_account TO attune_app;
GRANT UPDATE (password_hash) ON user_account TO attune_app;
GRANT SELECT ON supervision TO attune_app;
GRANT SELECT, INSERT ON sign_in TO attune_app;
GRANT UPDATE (last_used_at, ended_at) ON sign_in TO attune_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO attune_app;
GRANT SELECT, INSERT ON audit_event TO attune_app;
GRANT SELECT, INSERT ON idempotency TO attune_app;
REVOKE EXECUTE ON FUNCTION forget_old_replies() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_old_replies() TO attune_app;
GRANT SELECT ON practice TO attune_report;
