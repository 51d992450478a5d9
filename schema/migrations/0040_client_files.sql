-- The file of a client, beside the care: the people around them, what they consented to, how an episode came about and how
-- it ended, how they are best reached, and every earlier state of each.

CREATE FUNCTION keep_earlier_state() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO %I (id, client_id, row_version, details, changed_by) VALUES ($1, $2, $3, $4, $5)',
                   TG_TABLE_NAME || '_history')
    USING OLD.id, OLD.client_id, OLD.row_version, to_jsonb(OLD), acting_user();
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION keep_earlier_state IS 'Keeps what an update of a table replaces in its table of history, and counts row_version.';

CREATE TABLE related_person (
    id                uuid        PRIMARY KEY,
    row_version       bigint      NOT NULL DEFAULT 1,
    client_id         uuid        NOT NULL REFERENCES client (id),
    kind              text        NOT NULL CHECK (kind IN ('next_of_kin', 'relative_or_friend', 'gp', 'referrer', 'other_professional')),
    emergency_contact boolean     NOT NULL,
    name              text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    relation          text        NOT NULL CHECK (length(relation) <= 100),
    phone             text        NOT NULL CHECK (length(phone) <= 50),
    email             text        NOT NULL CHECK (length(email) <= 200),
    address           text        NOT NULL CHECK (length(address) <= 400),
    note              text        NOT NULL CHECK (length(note) <= 1000),
    removed_at        timestamptz,
    changed_by        uuid        NOT NULL REFERENCES user_account (id),
    changed_at        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  related_person                   IS 'Somebody around a client: next of kin, GP, who referred them.';
COMMENT ON COLUMN related_person.emergency_contact IS 'Whom to call in an emergency, whatever else they are.';
COMMENT ON COLUMN related_person.relation          IS 'What they are to the client, in their words: "mother".';
COMMENT ON COLUMN related_person.note              IS 'Of the care team alone: reception does not see it.';
COMMENT ON COLUMN related_person.removed_at        IS 'No longer around the client from then on; NULL while they are.';
COMMENT ON COLUMN related_person.changed_by        IS 'Who entered, changed or removed them last.';
CREATE INDEX related_person_client_id ON related_person (client_id);

CREATE TABLE related_person_history (
    id          uuid        NOT NULL REFERENCES related_person (id),
    client_id   uuid        NOT NULL REFERENCES client (id),
    row_version bigint      NOT NULL,
    details     jsonb       NOT NULL,
    changed_by  uuid        REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, row_version)
);
COMMENT ON TABLE  related_person_history            IS 'Every earlier state of a person around a client.';
COMMENT ON COLUMN related_person_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';
CREATE INDEX related_person_history_client_id ON related_person_history (client_id);
CREATE TRIGGER related_person_keep_history BEFORE UPDATE ON related_person
    FOR EACH ROW EXECUTE FUNCTION keep_earlier_state();

CREATE TABLE consent (
    number        bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    client_id     uuid        NOT NULL REFERENCES client (id),
    purpose       text        NOT NULL CHECK (purpose IN ('treatment', 'record_keeping', 'sharing_with_gp', 'recording_of_sessions',
                                                          'supervision', 'research', 'other')),
    own_purpose   text        NOT NULL CHECK (length(own_purpose) <= 200),
    answer        text        NOT NULL CHECK (answer IN ('given', 'refused', 'withdrawn')),
    text_version  text        NOT NULL CHECK (length(text_version) <= 100),
    answered_on   date        NOT NULL,
    way           text        NOT NULL CHECK (way IN ('written', 'spoken', 'on_screen')),
    recorded_by   uuid        NOT NULL REFERENCES user_account (id),
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    CHECK ((purpose = 'other') = (own_purpose <> ''))
);
COMMENT ON TABLE  consent              IS 'What a client agreed to, refused or withdrew. Never changed: the last row of a purpose holds; without any, nobody asked them. Agreeing to e-mails stands in mail_consent.';
COMMENT ON COLUMN consent.number       IS 'The order in which they were recorded.';
COMMENT ON COLUMN consent.own_purpose  IS 'What the practice asked for, in its own words; empty for the usual purposes.';
COMMENT ON COLUMN consent.text_version IS 'Which text the client was shown: "Privacy notice 3, May 2026". May be empty.';
COMMENT ON COLUMN consent.answered_on  IS 'The day the client said so, which may lie before it was recorded.';
CREATE INDEX consent_client_id ON consent (client_id, number);
CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE mail_consent
    ADD COLUMN answered_on  date,
    ADD COLUMN way          text CHECK (way IN ('written', 'spoken', 'on_screen')),
    ADD COLUMN text_version text NOT NULL DEFAULT '' CHECK (length(text_version) <= 100);
COMMENT ON COLUMN mail_consent.answered_on  IS 'The day the client said so; NULL: the day it was recorded.';
COMMENT ON COLUMN mail_consent.way          IS 'NULL: not said.';
COMMENT ON COLUMN mail_consent.text_version IS 'Which text the client was shown; may be empty.';

ALTER TABLE episode
    ADD COLUMN row_version       bigint NOT NULL DEFAULT 1,
    ADD COLUMN referred_on       date,
    ADD COLUMN referral_source   text   CHECK (referral_source IN ('self_referral', 'gp', 'mental_health_service', 'hospital',
                                                                   'other_professional', 'employer', 'school', 'insurer', 'relative_or_friend')),
    ADD COLUMN referral_urgency  text   CHECK (referral_urgency IN ('routine', 'soon', 'urgent')),
    ADD COLUMN referred_by       text   NOT NULL DEFAULT '' CHECK (length(referred_by) <= 200),
    ADD COLUMN end_reason        text   CHECK (end_reason IN ('planned', 'client_stopped', 'did_not_start', 'transferred', 'referred_on',
                                                              'died', 'other')),
    ADD COLUMN outcome           text   NOT NULL DEFAULT '' CHECK (length(outcome) <= 4000),
    ADD COLUMN agreed_afterwards text   NOT NULL DEFAULT '' CHECK (length(agreed_afterwards) <= 4000),
    ADD CHECK (end_reason IS NULL OR ended_on IS NOT NULL);
COMMENT ON COLUMN episode.referred_on       IS 'The day of the referral, which may lie before the episode was opened; NULL while unknown.';
COMMENT ON COLUMN episode.referral_source   IS 'What kind of place or person it came from; NULL while unknown.';
COMMENT ON COLUMN episode.referred_by       IS 'Who referred the client, by name; may be empty.';
COMMENT ON COLUMN episode.end_reason        IS 'How it ended; NULL while it goes on, and for episodes that ended before this was asked for.';
COMMENT ON COLUMN episode.outcome           IS 'What came of it, in words.';
COMMENT ON COLUMN episode.agreed_afterwards IS 'What was agreed for the time after it.';

CREATE TABLE episode_history (
    id          uuid        NOT NULL REFERENCES episode (id),
    client_id   uuid        NOT NULL REFERENCES client (id),
    row_version bigint      NOT NULL,
    details     jsonb       NOT NULL,
    changed_by  uuid        REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, row_version)
);
COMMENT ON TABLE  episode_history            IS 'Every earlier state of an episode''s own facts.';
COMMENT ON COLUMN episode_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';
CREATE INDEX episode_history_client_id ON episode_history (client_id);
CREATE TRIGGER episode_keep_history BEFORE UPDATE ON episode FOR EACH ROW EXECUTE FUNCTION keep_earlier_state();

ALTER TABLE client
    ADD COLUMN preferred_channel    text CHECK (preferred_channel IN ('phone', 'text', 'email', 'post')),
    ADD COLUMN messages_may_be_left boolean;
COMMENT ON COLUMN client.preferred_channel    IS 'How the client would rather be reached; NULL while unknown.';
COMMENT ON COLUMN client.messages_may_be_left IS 'With whoever answers, or on an answering machine; NULL while nobody asked.';

CALL protect_by_caseload('related_person', 'related_person_history', 'consent', 'episode_history');

GRANT SELECT, INSERT ON related_person, related_person_history, consent, episode_history TO attune_app;
GRANT UPDATE (kind, emergency_contact, name, relation, phone, email, address, note, removed_at, changed_by, changed_at)
    ON related_person TO attune_app;
GRANT UPDATE (referred_on, referral_source, referral_urgency, referred_by, end_reason, outcome, agreed_afterwards)
    ON episode TO attune_app;
GRANT UPDATE (preferred_channel, messages_may_be_left) ON client TO attune_app;

-- Reception reaches the people around a client, and reads no note about them.
CREATE FUNCTION related_people_to_reach(of_client uuid)
    RETURNS TABLE (id uuid, row_version bigint, kind text, emergency_contact boolean, name text, relation text, phone text, email text,
                   address text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.row_version, p.kind, p.emergency_contact, p.name, p.relation, p.phone, p.email, p.address
    FROM related_person p
    WHERE p.client_id = of_client AND p.removed_at IS NULL AND acting_assistant()
$$;
COMMENT ON FUNCTION related_people_to_reach IS 'For an assistant: those around a client, without what is noted about them. Nobody for anyone else.';
REVOKE EXECUTE ON FUNCTION related_people_to_reach FROM PUBLIC;
GRANT EXECUTE ON FUNCTION related_people_to_reach TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES
    ('related_person', 'a person around the client'),
    ('consent', 'a consent'),
    ('episode_history', 'a changed episode');

-- How long records are kept. Nothing is deleted by itself.
CREATE TABLE retention_rule (
    number         bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    years          smallint    NOT NULL CHECK (years BETWEEN 1 AND 100),
    years_after_18 smallint    NOT NULL CHECK (years_after_18 BETWEEN 0 AND 100),
    entered_by     uuid        NOT NULL REFERENCES user_account (id),
    entered_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  retention_rule                IS 'How long the practice keeps records. Never changed: the last one holds; without any, no record is said to be past it.';
COMMENT ON COLUMN retention_rule.years          IS 'After the last contact.';
COMMENT ON COLUMN retention_rule.years_after_18 IS 'After the 18th birthday of who was younger than that at the last contact; the later of both days holds.';
CREATE TRIGGER retention_rule_append_only BEFORE UPDATE OR DELETE ON retention_rule
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON retention_rule TO attune_app;

CREATE TABLE legal_hold (
    id            uuid        PRIMARY KEY,
    client_id     uuid        NOT NULL REFERENCES client (id),
    reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    placed_by     uuid        NOT NULL REFERENCES user_account (id),
    placed_at     timestamptz NOT NULL DEFAULT now(),
    lifted_reason text        CHECK (length(lifted_reason) BETWEEN 1 AND 1000),
    lifted_by     uuid        REFERENCES user_account (id),
    lifted_at     timestamptz,
    CHECK (num_nulls(lifted_reason, lifted_by, lifted_at) IN (0, 3))
);
COMMENT ON TABLE  legal_hold           IS 'A record that must be kept whatever the rule says: a claim, a request, a court.';
COMMENT ON COLUMN legal_hold.lifted_at IS 'NULL while it stands.';
CREATE UNIQUE INDEX legal_hold_client_id ON legal_hold (client_id) WHERE lifted_at IS NULL;
CALL protect_by_caseload('legal_hold');
GRANT SELECT, INSERT ON legal_hold TO attune_app;
GRANT UPDATE (lifted_reason, lifted_by, lifted_at) ON legal_hold TO attune_app;
INSERT INTO holds_import (table_name, what) VALUES ('legal_hold', 'a legal hold');

-- Who waits has waited since the referral, where its day is known.
DROP FUNCTION outcome_episodes;
CREATE FUNCTION outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date,
                                 until_day date, of_therapist uuid, of_problem text, most integer, by_request text)
    RETURNS TABLE (client_id uuid, therapist_id uuid, started_on date, ended_on date, complete integer, first double precision,
                   last double precision, last_entered_at timestamptz, attended bigint, did_not_attend bigint,
                   late_cancel bigint, cancelled bigint, cancelled_by_therapist bigint, first_attended_on date, referred_on date)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t
                               WHERE of_therapist IS NULL OR t.user_id = of_therapist);
BEGIN
    IF cardinality(therapists) = 0 THEN
        RAISE EXCEPTION 'these outcomes are not the acting user''s to count' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'problem', of_problem, 'therapists', to_jsonb(therapists)));
    -- By index for each episode: a year is a small part of all sessions, which the planner cannot see through the policies.
    RETURN QUERY
    WITH chosen AS MATERIALIZED (
        SELECT e.id, e.client_id, e.therapist_id, e.started_on, e.ended_on, e.referred_on
        FROM episode e
        WHERE CASE WHEN by_end THEN e.ended_on ELSE e.started_on END BETWEEN from_day AND until_day
          AND e.therapist_id = ANY (therapists)
          AND (of_problem = '' OR strpos(lower(e.problem), lower(of_problem)) > 0)
        LIMIT most
    ), seen AS MATERIALIZED (
        SELECT s.client_id FROM seen_clients() s
    )
    SELECT CASE WHEN chosen.client_id IN (SELECT client_id FROM seen) THEN chosen.client_id END,
           chosen.therapist_id, chosen.started_on, chosen.ended_on, coalesce(c.complete, 0), c.first_value,
           CASE WHEN c.complete > 1 THEN c.latest_value END, c.latest_entered_at, kept.attended, kept.did_not_attend,
           kept.late_cancel, kept.cancelled, kept.cancelled_by_therapist, kept.first_attended_on, chosen.referred_on
    FROM chosen
    LEFT JOIN LATERAL (SELECT k.complete, k.first_value, k.latest_value, k.latest_entered_at
                       FROM course k
                       WHERE k.client_id = chosen.client_id AND k.episode_id = chosen.id
                         AND k.instrument = of_instrument AND k.version = of_version AND k.score = of_score
                       OFFSET 0) c ON true
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.state = 'attended') AS attended,
                               count(*) FILTER (WHERE s.state = 'did_not_attend') AS did_not_attend,
                               count(*) FILTER (WHERE s.state = 'late_cancel') AS late_cancel,
                               count(*) FILTER (WHERE s.state = 'cancelled') AS cancelled,
                               count(*) FILTER (WHERE s.state = 'cancelled_by_therapist') AS cancelled_by_therapist,
                               (min(s.starts_at) FILTER (WHERE s.state = 'attended'))::date AS first_attended_on
                        FROM session s
                        WHERE s.client_id = chosen.client_id AND s.episode_id = chosen.id) kept;
END
$$;
COMMENT ON FUNCTION outcome_episodes IS 'The episodes that began or ended in a period, each with one score and its sessions, of the therapists whom the acting user may count; leaves an audit row of what was asked. client_id is NULL where the client is not on the acting user''s caseload. At most `most` rows.';
REVOKE EXECUTE ON FUNCTION outcome_episodes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outcome_episodes TO attune_app;

-- Words by which a practice sorts its clients.
CREATE TABLE tag (
    name       text        PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 40),
    offered    boolean     NOT NULL DEFAULT true,
    changed_by uuid        NOT NULL REFERENCES user_account (id),
    changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  tag         IS 'A word of the practice''s own. Everybody in it reads these, so none names a client.';
COMMENT ON COLUMN tag.offered IS 'False: chosen no more, and kept where it was.';
GRANT SELECT, INSERT ON tag TO attune_app;
GRANT UPDATE (offered, changed_by, changed_at) ON tag TO attune_app;

CREATE TABLE client_tags (
    number    bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    client_id uuid        NOT NULL REFERENCES client (id),
    tags      jsonb       NOT NULL CHECK (jsonb_typeof(tags) = 'array' AND jsonb_array_length(tags) <= 12),
    set_by    uuid        NOT NULL REFERENCES user_account (id),
    set_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE client_tags IS 'The tags of a client, all of them at a time. Never changed: the last row holds.';
CREATE INDEX client_tags_client_id ON client_tags (client_id, number DESC);
CREATE TRIGGER client_tags_append_only BEFORE UPDATE OR DELETE ON client_tags FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_by_caseload('client_tags');
GRANT SELECT, INSERT ON client_tags TO attune_app;
INSERT INTO holds_import (table_name, what) VALUES ('client_tags', 'a tag');
