-- E-mail to clients: who agreed to it, the mails themselves as an outbox, and what the links in them open. And whom a risk
-- answer reaches.

CREATE TABLE mail_settings (
    number              bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    reminder_after_days smallint    NOT NULL CHECK (reminder_after_days BETWEEN 1 AND 30),
    last_call_days      smallint    NOT NULL CHECK (last_call_days BETWEEN 0 AND 14),
    quiet_from          smallint    NOT NULL CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until         smallint    NOT NULL CHECK (quiet_until BETWEEN 0 AND 1439),
    entered_by          uuid        NOT NULL REFERENCES user_account (id),
    entered_at          timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  mail_settings                     IS 'When the practice mails its clients. Never changed: the last one holds; without any, MailSettings of shared/domain/mailing.';
COMMENT ON COLUMN mail_settings.reminder_after_days IS 'Days after the invitation left, while not everything was sent.';
COMMENT ON COLUMN mail_settings.last_call_days      IS 'Days before the link ends; 0: no such mail.';
COMMENT ON COLUMN mail_settings.quiet_from          IS 'Minute of the practice''s day from which no mail leaves, until quiet_until; the same: never quiet.';
CREATE TRIGGER mail_settings_append_only BEFORE UPDATE OR DELETE ON mail_settings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON mail_settings TO attune_app;

CREATE TABLE mail_consent (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    number      bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    client_id   uuid        NOT NULL REFERENCES client (id),
    agreed      boolean     NOT NULL,
    recorded_by uuid        REFERENCES user_account (id),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    seen_by     uuid        REFERENCES user_account (id)
);
COMMENT ON TABLE  mail_consent             IS 'Whether a client agrees to be mailed: the last row holds; without any, nobody asked them.';
COMMENT ON COLUMN mail_consent.number      IS 'The order of rows of one moment.';
COMMENT ON COLUMN mail_consent.recorded_by IS 'NULL: the client, by the stop link of a mail.';
COMMENT ON COLUMN mail_consent.seen_by     IS 'Who has taken note that the client stopped the mails.';
CREATE INDEX mail_consent_client_id ON mail_consent (client_id, number DESC);

CREATE TABLE mail (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    link_id     uuid        NOT NULL REFERENCES link (id),
    kind        text        NOT NULL CHECK (kind IN ('invitation', 'reminder', 'last_call')),
    state       text        NOT NULL DEFAULT 'waiting'
                            CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'failed', 'dropped')),
    due_at      timestamptz NOT NULL DEFAULT now(),
    attempts    smallint    NOT NULL DEFAULT 0,
    claimed_at  timestamptz,
    settled_at  timestamptz,
    sent_to     text        NOT NULL DEFAULT '',
    reason      text        NOT NULL DEFAULT '',
    seen_by     uuid        REFERENCES user_account (id),
    UNIQUE (link_id, kind),
    CHECK ((state = 'sending') <= (claimed_at IS NOT NULL)),
    CHECK ((state IN ('sent', 'unknown', 'failed', 'dropped')) <= (settled_at IS NOT NULL))
);
COMMENT ON TABLE  mail            IS 'The outbox. Whoever sends a mail claims it first, in a transaction of its own, so that none is sent twice; what it says is written at that moment and kept nowhere.';
COMMENT ON COLUMN mail.id         IS 'The left half of its Message-ID, however often it is tried.';
COMMENT ON COLUMN mail.state      IS 'sending: claimed; unknown: it may have arrived, and a person decides; dropped: no longer wanted when its turn came.';
COMMENT ON COLUMN mail.due_at     IS 'Not before.';
COMMENT ON COLUMN mail.sent_to    IS 'The address of the last attempt; empty before the first.';
COMMENT ON COLUMN mail.reason     IS 'Why it is where it is, as a sentence; empty when that needs none.';
COMMENT ON COLUMN mail.seen_by    IS 'Who has taken note of what did not arrive.';
CREATE INDEX mail_waiting ON mail (due_at) WHERE state = 'waiting';
CREATE INDEX mail_sending ON mail (claimed_at) WHERE state = 'sending';
CREATE INDEX mail_client_id ON mail (client_id);
CREATE INDEX mail_unseen ON mail (client_id) WHERE state IN ('unknown', 'failed') AND seen_by IS NULL;

CREATE TABLE link_token (
    token_hash bytea       PRIMARY KEY CHECK (length(token_hash) = 32),
    link_id    uuid        NOT NULL REFERENCES link (id),
    client_id  uuid        NOT NULL REFERENCES client (id),
    mail_id    uuid        NOT NULL REFERENCES mail (id),
    made_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  link_token            IS 'Further addresses of a link: one for each attempt at a mail, made as it is written. Each opens the link, and stops the mails even when the link has ended.';
COMMENT ON COLUMN link_token.token_hash IS 'BLAKE2b-256 of the token in the mail; the token itself is kept nowhere.';
CREATE INDEX link_token_link_id ON link_token (link_id);
CREATE INDEX link_token_client_id ON link_token (client_id);
CREATE INDEX link_token_mail_id ON link_token (mail_id);

ALTER TABLE link ADD COLUMN missed_seen_by uuid REFERENCES user_account (id);
COMMENT ON COLUMN link.missed_seen_by IS 'Who has taken note that it ended before all its forms were sent.';
CREATE INDEX link_open ON link (expires_at) WHERE finished_at IS NULL AND revoked_at IS NULL;
CREATE INDEX link_missed ON link (client_id, expires_at)
    WHERE finished_at IS NULL AND revoked_at IS NULL AND missed_seen_by IS NULL;
GRANT UPDATE (missed_seen_by) ON link TO attune_app;

CALL protect_by_caseload('mail_consent', 'mail', 'link_token');
GRANT SELECT, INSERT ON mail_consent TO attune_app;
GRANT SELECT ON link_token TO attune_app;
GRANT UPDATE (seen_by) ON mail_consent TO attune_app;
GRANT SELECT ON mail TO attune_app;
GRANT INSERT (client_id, link_id, kind) ON mail TO attune_app;
GRANT UPDATE (row_version, state, due_at, reason, seen_by) ON mail TO attune_app;

CREATE FUNCTION link_of_token(token bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM link WHERE token_hash = token
    UNION ALL
    SELECT link_id FROM link_token WHERE token_hash = token
$$;
COMMENT ON FUNCTION link_of_token IS 'The link that a token opens or once opened; NULL for an unknown one.';

CREATE OR REPLACE FUNCTION look_at_link(token bytea)
    RETURNS TABLE (first_name text, therapist text, practice text, opened_before boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), u.display_name,
           (SELECT name FROM practice), EXISTS (SELECT FROM link_device d WHERE d.link_id = l.id)
    FROM link l JOIN client c ON c.id = l.client_id JOIN user_account u ON u.id = l.sent_by
    WHERE l.id = link_of_token(token) AND l.finished_at IS NULL AND link_is_open(l)
$$;

CREATE OR REPLACE FUNCTION open_link(token bytea, secret bytea, birth_year integer, by_request text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opened link;
    born date;
    fits boolean := true;
BEGIN
    SELECT * INTO opened FROM link l WHERE l.id = link_of_token(token) FOR UPDATE;
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

CREATE OR REPLACE FUNCTION is_device_of(token bytea, secret bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM link_device d WHERE d.link_id = link_of_token(token) AND d.secret_hash = secret)
$$;

CREATE FUNCTION agrees_to_mail(named_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT agreed FROM mail_consent WHERE client_id = named_client ORDER BY number DESC LIMIT 1), false)
$$;
COMMENT ON FUNCTION agrees_to_mail IS 'What the client said last about being mailed; false when nobody asked them. For code that sees everybody.';

CREATE FUNCTION note_mail_in_audit(of_mail mail, what text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    sender uuid := (SELECT l.sent_by FROM link l WHERE l.id = of_mail.link_id);
BEGIN
    PERFORM set_config('attune.user_id', sender::text, true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (sender, what, of_mail.client_id, 'done', true, 'mail ' || of_mail.id, of_mail.link_id);
END
$$;
COMMENT ON FUNCTION note_mail_in_audit IS 'The audit row of what the server does with a mail, in the name of who sent the link.';

-- Each kind of mail is one row a link, whoever plans: the unique key lets one in.
CREATE FUNCTION plan_mails(reminder_after_days integer, last_call_days integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH invited AS (
        SELECT l.id AS link_id, l.client_id, l.expires_at,
               max(m.settled_at) FILTER (WHERE m.state = 'sent') AS last_sent_at,
               min(m.settled_at) FILTER (WHERE m.state = 'sent' AND m.kind = 'invitation') AS invited_at,
               array_agg(m.kind) AS kinds
        FROM mail m JOIN link l ON l.id = m.link_id
        WHERE l.expires_at > now() AND l.finished_at IS NULL AND l.revoked_at IS NULL
          AND EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL)
          AND link_is_open(l) AND agrees_to_mail(l.client_id)
        GROUP BY l.id
        HAVING NOT bool_or(m.state IN ('waiting', 'sending'))
    ), due AS (
        SELECT link_id, client_id, 'last_call' AS kind
        FROM invited
        WHERE last_call_days > 0 AND NOT 'last_call' = ANY (kinds)
          AND expires_at - make_interval(days => last_call_days) <= now() AND last_sent_at <= now() - interval '1 day'
        UNION ALL
        SELECT link_id, client_id, 'reminder'
        FROM invited
        WHERE NOT kinds && ARRAY['reminder', 'last_call'] AND invited_at <= now() - make_interval(days => reminder_after_days)
          AND expires_at - make_interval(days => last_call_days) > now()
    ), planned AS (
        INSERT INTO mail (link_id, client_id, kind) SELECT link_id, client_id, kind FROM due
        ON CONFLICT (link_id, kind) DO NOTHING
        RETURNING 1
    )
    SELECT count(*) FROM planned
$$;
COMMENT ON FUNCTION plan_mails IS 'Puts the reminders and last calls that have come due into the outbox, for links whose forms were not all sent: homework is not called in; how many. A link with less than last_call_days left gets its last call instead of a reminder, and no mail follows another within a day.';

CREATE FUNCTION claim_mail(token bytea)
    RETURNS TABLE (mail_id uuid, kind text, attempt integer, address text, first_name text, therapist text, expires_at timestamptz)
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
        SELECT due.id, due.kind, due.attempts + 1, goes_to, seen.first_name, seen.therapist, l.expires_at
        FROM look_at_link(token) seen, link l WHERE l.id = due.link_id;
        RETURN;
    END LOOP;
END
$$;
COMMENT ON FUNCTION claim_mail IS 'The mail that is due longest, for the caller alone once this has been committed; its link opens by that token too. Drops what is no longer wanted: the link has ended, or the client does not agree. No row: nothing is due.';

CREATE FUNCTION settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    settled mail;
BEGIN
    UPDATE mail m SET state = outcome, reason = why, row_version = m.row_version + 1, settled_at = now(),
                      due_at = CASE WHEN outcome = 'waiting' THEN now() + again_after ELSE m.due_at END
    WHERE m.id = named_mail AND m.attempts = of_attempt
      AND (m.state = 'sending' OR (outcome = 'sent' AND m.state IN ('unknown', 'waiting')))
    RETURNING * INTO settled;
    IF settled.id IS NULL THEN
        RETURN false;
    END IF;
    PERFORM note_mail_in_audit(settled, 'mail_' || outcome);
    RETURN true;
END
$$;
COMMENT ON FUNCTION settle_mail IS 'What became of an attempt. One that took so long that it was given up may still say that it arrived.';

CREATE FUNCTION give_up_claims(older_than interval) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    left_open mail;
    given_up bigint := 0;
BEGIN
    FOR left_open IN
        SELECT * FROM mail WHERE state = 'sending' AND claimed_at < now() - older_than FOR UPDATE SKIP LOCKED
    LOOP
        UPDATE mail SET state = 'unknown', settled_at = now(), row_version = row_version + 1,
                        reason = 'The server stopped while it was being sent.'
        WHERE id = left_open.id;
        PERFORM note_mail_in_audit(left_open, 'mail_unknown');
        given_up := given_up + 1;
    END LOOP;
    RETURN given_up;
END
$$;
COMMENT ON FUNCTION give_up_claims IS 'Mails whose server never came back wait for a person: they may have arrived, and are not sent again by themselves. How many.';

CREATE FUNCTION look_at_stop(token bytea) RETURNS TABLE (practice text, stopped boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT (SELECT name FROM practice), NOT agrees_to_mail(t.client_id) FROM link_token t WHERE t.token_hash = token
$$;
COMMENT ON FUNCTION look_at_stop IS 'What the page behind a mail''s stop link says; no row for an unknown token. Changes nothing.';

CREATE FUNCTION stop_mails(token bytea, by_request text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mailed link;
BEGIN
    SELECT l.* INTO mailed FROM link_token t JOIN link l ON l.id = t.link_id WHERE t.token_hash = token;
    IF mailed.id IS NULL THEN
        RETURN false;
    END IF;
    PERFORM FROM client WHERE id = mailed.client_id FOR NO KEY UPDATE;
    IF agrees_to_mail(mailed.client_id) THEN
        INSERT INTO mail_consent (client_id, agreed) VALUES (mailed.client_id, false);
        PERFORM set_config('attune.user_id', mailed.sent_by::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
        VALUES (mailed.sent_by, 'client_stopped_mails', mailed.client_id, 'done', true, by_request, mailed.id);
    END IF;
    RETURN true;
END
$$;
COMMENT ON FUNCTION stop_mails IS 'The client wants no more mails, by the stop link of one; a second time changes nothing. False for an unknown token.';

REVOKE EXECUTE ON FUNCTION link_of_token, agrees_to_mail, note_mail_in_audit, plan_mails, claim_mail, settle_mail, give_up_claims,
    look_at_stop, stop_mails FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_mails, claim_mail, settle_mail, give_up_claims, look_at_stop, stop_mails TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES ('mail_consent', 'what the client said about e-mails');

-- Whom a risk answer reaches beside the therapist, and when it goes further.

ALTER TABLE practice_safety
    ADD COLUMN hours                jsonb,
    ADD COLUMN cover_id             uuid     REFERENCES user_account (id),
    ADD COLUMN escalate_after_hours smallint CHECK (escalate_after_hours BETWEEN 1 AND 168),
    ADD CHECK (num_nulls(hours, cover_id, escalate_after_hours) IN (0, 3));
COMMENT ON COLUMN practice_safety.hours                IS 'When somebody reads the answers: ReadingHours of shared/domain. NULL with its neighbours in texts entered before these were asked for, with which no link is made.';
COMMENT ON COLUMN practice_safety.cover_id             IS 'Who stands in: sees every client whose risk answer waits, until it is signed off.';
COMMENT ON COLUMN practice_safety.escalate_after_hours IS 'A risk answer that nobody signed off by then goes to the practice leads.';

ALTER TABLE care_team DROP CONSTRAINT care_team_capacity_check;
ALTER TABLE care_team ADD CONSTRAINT care_team_capacity_check CHECK (capacity IN ('responsible', 'member', 'cover'));
COMMENT ON COLUMN care_team.capacity IS 'cover: on the team while a risk answer waits, and no longer.';

ALTER TABLE flag ADD COLUMN escalated_at timestamptz;
COMMENT ON COLUMN flag.escalated_at IS 'It went to the practice leads, for nobody had signed it off in time; NULL when it did not.';
CREATE INDEX flag_to_escalate ON flag (raised_at)
    WHERE risk IS NOT NULL AND signed_off_at IS NULL AND escalated_at IS NULL AND NOT historical;

CREATE OR REPLACE FUNCTION add_colleague(of_client uuid, colleague text)
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
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET ended_at = NULL, capacity = CASE care_team.capacity WHEN 'cover' THEN 'member' ELSE care_team.capacity END;
    RETURN QUERY SELECT joining.id, joining.display_name;
END
$$;

CREATE FUNCTION covered_since() RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(min(entered_at), 'infinity') FROM practice_safety WHERE cover_id IS NOT NULL
$$;
COMMENT ON FUNCTION covered_since IS 'When the practice first named who stands in; infinity before. Risk answers from before then stay with their care team.';

CREATE FUNCTION settle_cover(of_client uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    waiting integer;
    escalated integer;
BEGIN
    SELECT count(*), count(escalated_at) INTO waiting, escalated
    FROM flag
    WHERE client_id = of_client AND risk IS NOT NULL AND signed_off_at IS NULL AND NOT historical
      AND raised_at > covered_since();
    IF waiting = 0 THEN
        UPDATE care_team SET ended_at = now() WHERE client_id = of_client AND capacity = 'cover' AND ended_at IS NULL;
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity)
    SELECT of_client, u.id, 'cover'
    FROM user_account u
    WHERE u.disabled_at IS NULL
      AND (u.id = (SELECT s.cover_id FROM practice_safety s ORDER BY s.number DESC LIMIT 1)
           OR (escalated > 0 AND u.role = 'lead'))
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE SET capacity = 'cover', started_at = now(), ended_at = NULL
    WHERE care_team.ended_at IS NOT NULL;
END
$$;
COMMENT ON FUNCTION settle_cover IS 'The cover joins the care team while a risk answer of the client waits, the leads too once one was escalated, and both leave it with the last one signed off.';

CREATE FUNCTION call_cover() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM settle_cover(OLD.client_id);
    END IF;
    IF TG_OP <> 'DELETE' AND (TG_OP = 'INSERT' OR NEW.client_id <> OLD.client_id) THEN
        PERFORM settle_cover(NEW.client_id);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION call_cover IS 'Settles the cover of the client that a risk answer belongs to, and of the one it has moved away from.';
-- At the end of the transaction: who signs the last one off still reads what they have signed.
CREATE CONSTRAINT TRIGGER flag_raised_calls_cover AFTER INSERT ON flag DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.risk IS NOT NULL AND NOT NEW.historical) EXECUTE FUNCTION call_cover();
CREATE CONSTRAINT TRIGGER flag_changed_calls_cover AFTER UPDATE OF client_id, signed_off_at, escalated_at ON flag
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.risk IS NOT NULL) EXECUTE FUNCTION call_cover();
CREATE CONSTRAINT TRIGGER flag_gone_calls_cover AFTER DELETE ON flag DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.risk IS NOT NULL) EXECUTE FUNCTION call_cover();

CREATE FUNCTION escalate_flags() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    overdue flag;
    actor uuid;
    escalated bigint := 0;
BEGIN
    FOR overdue IN
        SELECT f.* FROM flag f,
            (SELECT escalate_after_hours FROM practice_safety ORDER BY number DESC LIMIT 1) s
        WHERE f.risk IS NOT NULL AND f.signed_off_at IS NULL AND f.escalated_at IS NULL AND NOT f.historical
          AND f.raised_at > covered_since() AND f.raised_at <= now() - make_interval(hours => s.escalate_after_hours)
        FOR UPDATE OF f SKIP LOCKED
    LOOP
        UPDATE flag SET escalated_at = now() WHERE id = overdue.id;
        SELECT t.user_id INTO actor FROM care_team t
        WHERE t.client_id = overdue.client_id ORDER BY t.capacity = 'responsible' DESC, t.started_at LIMIT 1;
        PERFORM set_config('attune.user_id', actor::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (actor, 'flag_escalated', overdue.client_id, 'done', true, 'flag ' || overdue.id);
        escalated := escalated + 1;
    END LOOP;
    RETURN escalated;
END
$$;
COMMENT ON FUNCTION escalate_flags IS 'Risk answers that nobody signed off in time go to the practice leads; how many. The audit row is in the name of the responsible therapist.';

REVOKE EXECUTE ON FUNCTION covered_since, settle_cover, call_cover, escalate_flags FROM PUBLIC;
GRANT EXECUTE ON FUNCTION escalate_flags TO attune_app;

-- The safety plan, in versions.

CREATE TABLE safety_plan (
    client_id uuid        NOT NULL REFERENCES client (id),
    number    bigint      NOT NULL CHECK (number > 0),
    contents  jsonb       NOT NULL,
    changed   jsonb       NOT NULL,
    saved_by  uuid        NOT NULL REFERENCES user_account (id),
    saved_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client_id, number)
);
COMMENT ON TABLE  safety_plan          IS 'Safety plans of clients, version by version; the highest number holds.';
COMMENT ON COLUMN safety_plan.contents IS 'SafetyPlanContents of shared/domain: what is gone through when it gets hard, step by step.';
COMMENT ON COLUMN safety_plan.changed  IS 'Which parts differ from the version before.';
CREATE TRIGGER safety_plan_append_only BEFORE UPDATE OR DELETE ON safety_plan
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_by_caseload('safety_plan');
GRANT SELECT, INSERT ON safety_plan TO attune_app;
INSERT INTO holds_import (table_name, what) VALUES ('safety_plan', 'a safety plan');

ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check CHECK (kind IN ('session_summary', 'safety_plan'));
