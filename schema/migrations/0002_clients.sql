-- Clients, who cares for them, their episodes and sessions; and row-level security by caseload.

CREATE TABLE client (
    id             uuid        PRIMARY KEY,
    row_version    bigint      NOT NULL DEFAULT 1,
    reference      text        NOT NULL DEFAULT '',
    legal_name     text        NOT NULL CHECK (legal_name <> ''),
    preferred_name text        NOT NULL DEFAULT '',
    pronouns       text        NOT NULL DEFAULT '',
    born_on        date        CHECK (born_on >= '1900-01-01'),
    phone          text        NOT NULL DEFAULT '',
    email          text        NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  client                IS 'A person in therapy. The id is random: it reveals nothing, not even order.';
COMMENT ON COLUMN client.reference      IS 'The practice''s own number. Not unique: a unique check would tell of other people''s clients.';
COMMENT ON COLUMN client.preferred_name IS 'What the person is called; empty when it is the legal name.';
COMMENT ON COLUMN client.born_on        IS 'NULL while unknown.';

CREATE TABLE client_history (
    client_id  uuid        NOT NULL REFERENCES client (id),
    row_version bigint     NOT NULL,
    details    jsonb       NOT NULL,
    changed_by uuid        REFERENCES user_account (id),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client_id, row_version)
);
COMMENT ON TABLE  client_history            IS 'Every earlier state of a client''s details.';
COMMENT ON COLUMN client_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';

CREATE FUNCTION keep_client_history() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO client_history (client_id, row_version, details, changed_by)
    VALUES (OLD.id, OLD.row_version, to_jsonb(OLD), acting_user());
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION keep_client_history IS 'Keeps what an update replaces, and counts row_version.';
CREATE TRIGGER client_keep_history BEFORE UPDATE ON client FOR EACH ROW EXECUTE FUNCTION keep_client_history();

CREATE TABLE care_team (
    client_id  uuid        NOT NULL REFERENCES client (id),
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    capacity   text        NOT NULL CHECK (capacity IN ('responsible', 'member')),
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at   timestamptz,
    PRIMARY KEY (user_id, client_id)
);
COMMENT ON TABLE  care_team          IS 'Who cares for whom. Row-level security of every clinical table rests on what a user may see here.';
COMMENT ON COLUMN care_team.ended_at IS 'No longer on the team from then on; NULL while they are.';
CREATE INDEX care_team_client_id ON care_team (client_id);

CREATE TABLE episode (
    id               uuid    PRIMARY KEY,
    client_id        uuid    NOT NULL REFERENCES client (id),
    number           integer NOT NULL CHECK (number > 0),
    problem          text    NOT NULL DEFAULT '',
    started_on       date    NOT NULL,
    ended_on         date    CHECK (ended_on >= started_on),
    therapist_id     uuid    NOT NULL REFERENCES user_account (id),
    planned_sessions integer CHECK (planned_sessions BETWEEN 1 AND 1000),
    UNIQUE (client_id, number)
);
COMMENT ON TABLE  episode          IS 'One course of therapy, from referral to discharge; scores are compared within it.';
COMMENT ON COLUMN episode.ended_on IS 'NULL while it goes on.';

CREATE TABLE session (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    episode_id  uuid        NOT NULL REFERENCES episode (id),
    starts_at   timestamptz NOT NULL,
    minutes     integer     NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    state       text        NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'cancelled')),
    UNIQUE (episode_id, starts_at)
);
COMMENT ON TABLE session IS 'One appointment that took place or should have. The held ones of an episode number 1 to n by start.';
CREATE INDEX session_client_id_starts_at ON session (client_id, starts_at);

-- Care team: what the policies of all other tables read. A user sees their own memberships and their supervisees';
-- the owner sees all, and so does its SECURITY DEFINER code: this is the one exception.
ALTER TABLE care_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_team FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON care_team FOR SELECT TO attune_app USING (
    ended_at IS NULL AND user_id IN (
        SELECT acting_user()
        UNION ALL
        SELECT supervisee_id FROM supervision WHERE supervisor_id = (SELECT acting_user())));
CREATE POLICY nobody_insert ON care_team FOR INSERT TO attune_app WITH CHECK (false);
CREATE POLICY nobody_update ON care_team FOR UPDATE TO attune_app USING (false);
CREATE POLICY nobody_delete ON care_team FOR DELETE TO attune_app USING (false);
CREATE POLICY owner_all ON care_team FOR ALL TO attune_owner USING (true) WITH CHECK (true);

ALTER TABLE client ENABLE ROW LEVEL SECURITY;
ALTER TABLE client FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON client FOR SELECT USING (id IN (SELECT client_id FROM care_team));
CREATE POLICY user_insert ON client FOR INSERT WITH CHECK ((SELECT acting_user()) IS NOT NULL);
CREATE POLICY caseload_update ON client FOR UPDATE USING (id IN (SELECT client_id FROM care_team));
CREATE POLICY nobody_delete ON client FOR DELETE USING (false);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON audit_event FOR SELECT USING (
    user_id = (SELECT acting_user()) OR client_id IN (SELECT client_id FROM care_team));
CREATE POLICY own_insert ON audit_event FOR INSERT WITH CHECK (user_id = (SELECT acting_user()));
CREATE POLICY nobody_update ON audit_event FOR UPDATE USING (false);
CREATE POLICY nobody_delete ON audit_event FOR DELETE USING (false);

-- The policies that a table with a client_id has unless it says otherwise.
CREATE PROCEDURE protect_by_caseload(VARIADIC tables text[])
    LANGUAGE plpgsql AS $$
DECLARE
    protected text;
    on_caseload constant text := '(client_id IN (SELECT client_id FROM care_team))';
BEGIN
    FOREACH protected IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', protected);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', protected);
        EXECUTE format('CREATE POLICY caseload_select ON %I FOR SELECT USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_insert ON %I FOR INSERT WITH CHECK %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_update ON %I FOR UPDATE USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY nobody_delete ON %I FOR DELETE USING (false)', protected);
    END LOOP;
END
$$;
COMMENT ON PROCEDURE protect_by_caseload IS 'Row-level security by caseload, enabled and forced, with a policy for each command. For migrations.';
REVOKE EXECUTE ON PROCEDURE protect_by_caseload FROM PUBLIC;

CALL protect_by_caseload('client_history', 'episode', 'session');

CREATE FUNCTION take_on_client(new_client uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF acting_user() IS NULL OR EXISTS (SELECT FROM care_team WHERE client_id = new_client) THEN
        RAISE EXCEPTION 'only a client without a care team can be taken on' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity) VALUES (new_client, acting_user(), 'responsible');
END
$$;
COMMENT ON FUNCTION take_on_client IS 'Makes the acting user responsible for a client that nobody cares for yet: the second half of adding one.';

CREATE FUNCTION add_colleague(of_client uuid, colleague text)
    RETURNS TABLE (user_id uuid, display_name text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    joining user_account;
BEGIN
    IF NOT EXISTS (SELECT FROM care_team t
                   WHERE t.client_id = of_client AND t.user_id = acting_user() AND t.ended_at IS NULL) THEN
        RETURN;
    END IF;
    SELECT * INTO joining FROM user_account u
    WHERE u.username = lower(colleague) AND u.disabled_at IS NULL AND u.role IN ('lead', 'therapist', 'supervisor');
    IF joining.id IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity) VALUES (of_client, joining.id, 'member')
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE SET ended_at = NULL;
    RETURN QUERY SELECT joining.id, joining.display_name;
END
$$;
COMMENT ON FUNCTION add_colleague IS 'Adds an active colleague to the care team of one''s own client. No row: not one''s client, or no such colleague.';

CREATE FUNCTION care_team_of(of_client uuid)
    RETURNS TABLE (user_id uuid, display_name text, capacity text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.user_id, u.display_name, t.capacity
    FROM care_team t JOIN user_account u ON u.id = t.user_id
    WHERE t.client_id = of_client AND t.ended_at IS NULL
      AND EXISTS (SELECT FROM care_team mine
                  WHERE mine.client_id = of_client AND mine.ended_at IS NULL
                    AND (mine.user_id = acting_user()
                         OR mine.user_id IN (SELECT s.supervisee_id FROM supervision s
                                             WHERE s.supervisor_id = acting_user())))
    ORDER BY t.capacity DESC, u.display_name
$$;
COMMENT ON FUNCTION care_team_of IS 'Everybody on the team of a client on the acting user''s caseload; nobody for any other.';

-- Opens a request in one round trip: checks the sign-in, names the user to row-level security for this transaction,
-- finds out whether the client named is theirs to see, and leaves the audit row. No row: no valid sign-in.
CREATE FUNCTION open_request(token bytea, named_client uuid, done_action text, writes boolean, roles text[],
                             if_allowed text, by_request text, idle interval, absolute interval)
    RETURNS TABLE (sign_in_id uuid, user_id uuid, username text, display_name text, role text, opened_at timestamptz, outcome text)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    found_sign_in sign_in;
    account user_account;
    verdict text := if_allowed;
BEGIN
    SELECT * INTO found_sign_in FROM sign_in s
    WHERE s.token_hash = token AND s.ended_at IS NULL
      AND s.last_used_at > now() - idle AND s.started_at > now() - absolute;
    IF found_sign_in.id IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO account FROM user_account u WHERE u.id = found_sign_in.user_id AND u.disabled_at IS NULL;
    IF account.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', account.id::text, true);
    -- The idle clock is kept to the half minute, so that not every read is also a write.
    IF found_sign_in.last_used_at < now() - interval '30 seconds' THEN
        UPDATE sign_in s SET last_used_at = now() WHERE s.id = found_sign_in.id;
    END IF;
    IF NOT account.role = ANY (roles) THEN
        verdict := 'forbidden';
    ELSIF named_client IS NOT NULL AND NOT EXISTS (SELECT FROM client c WHERE c.id = named_client) THEN
        verdict := 'not_found';
    END IF;
    IF done_action <> '' THEN
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (account.id, done_action, named_client, verdict, writes, by_request);
    END IF;
    RETURN QUERY SELECT found_sign_in.id, account.id, account.username, account.display_name, account.role, now(), verdict;
END
$$;
COMMENT ON FUNCTION open_request IS 'Sign-in check, identity for row-level security, visibility of the client and audit row in one statement. `if_allowed` is the outcome written when nothing stands against the request.';

GRANT SELECT, INSERT ON client TO attune_app;
GRANT UPDATE (reference, legal_name, preferred_name, pronouns, born_on, phone, email) ON client TO attune_app;
GRANT SELECT, INSERT ON client_history TO attune_app;
GRANT SELECT ON care_team TO attune_app;
GRANT SELECT, INSERT ON episode TO attune_app;
GRANT UPDATE (problem, ended_on, planned_sessions) ON episode TO attune_app;
GRANT SELECT, INSERT ON session TO attune_app;
GRANT UPDATE (row_version, starts_at, minutes, state) ON session TO attune_app;
REVOKE EXECUTE ON FUNCTION take_on_client, add_colleague, care_team_of, open_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_on_client, add_colleague, care_team_of, open_request TO attune_app;
