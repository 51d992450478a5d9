-- When therapists work and when they are away, who waits for a time, and what came from another calendar.

CREATE FUNCTION keeps_hours_of(therapist uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (therapist = acting_user() AND acting_client() IS NULL) OR acting_assistant() OR acting_lead();
COMMENT ON FUNCTION keeps_hours_of IS 'Whether the acting user says when that therapist works: their own, a practice lead and reception everybody''s.';

CREATE TABLE working_hours (
    number       bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    therapist_id uuid        NOT NULL REFERENCES user_account (id),
    valid_from   date        NOT NULL,
    entered_by   uuid        NOT NULL REFERENCES user_account (id),
    entered_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  working_hours            IS 'A week of a therapist as it repeats itself. Never changed: on a day holds what is valid from the latest day up to it, the last entered of them.';
COMMENT ON COLUMN working_hours.valid_from IS 'Until the day before that of the next.';
CREATE INDEX working_hours_therapist_id ON working_hours (therapist_id, valid_from, number);
CREATE TRIGGER working_hours_append_only BEFORE UPDATE OR DELETE ON working_hours
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE working_stretch (
    hours        bigint   NOT NULL REFERENCES working_hours (number),
    weekday      integer  NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute  integer  NOT NULL CHECK (from_minute >= 0),
    until_minute integer  NOT NULL CHECK (until_minute <= 1440),
    PRIMARY KEY (hours, weekday, from_minute),
    CHECK (from_minute < until_minute),
    EXCLUDE USING gist (hours WITH =, weekday WITH =, int4range(from_minute, until_minute) WITH &&)
);
COMMENT ON TABLE  working_stretch              IS 'Of working hours: from when until when on a weekday. A day without one is free.';
COMMENT ON COLUMN working_stretch.weekday      IS '1 is Monday, 7 is Sunday (ISO 8601).';
COMMENT ON COLUMN working_stretch.from_minute  IS 'Of the wall clock in the practice''s time zone: 540 is nine o''clock, on days of 23 and 25 hours too.';
COMMENT ON COLUMN working_stretch.until_minute IS 'Likewise; 1440 is the end of the day.';
CREATE TRIGGER working_stretch_append_only BEFORE UPDATE OR DELETE ON working_stretch
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE leave (
    id           uuid        PRIMARY KEY,
    row_version  bigint      NOT NULL DEFAULT 1,
    therapist_id uuid        NOT NULL REFERENCES user_account (id),
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    entered_by   uuid        NOT NULL REFERENCES user_account (id),
    entered_at   timestamptz NOT NULL DEFAULT now(),
    withdrawn_at timestamptz,
    CHECK (starts_at < ends_at),
    CHECK (ends_at <= starts_at + interval '400 days')
);
COMMENT ON TABLE  leave              IS 'A therapist is away. Everybody who signs in sees that, and why, in leave_reason, hardly anybody.';
COMMENT ON COLUMN leave.withdrawn_at IS 'They are there after all; NULL while it holds.';
CREATE INDEX leave_therapist_id ON leave (therapist_id, ends_at) WHERE withdrawn_at IS NULL;

CREATE TABLE leave_reason (
    leave_id uuid PRIMARY KEY REFERENCES leave (id),
    kind     text NOT NULL CHECK (kind IN ('leave', 'training', 'sick', 'other')),
    word     text NOT NULL CHECK (length(word) <= 100)
);
COMMENT ON TABLE  leave_reason      IS 'Why a therapist is away: a table of its own, so that its policies keep it from everybody but them and a practice lead.';
COMMENT ON COLUMN leave_reason.word IS 'In their own words; empty for none.';

ALTER TABLE working_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_hours FORCE ROW LEVEL SECURITY;
CREATE POLICY user_select ON working_hours FOR SELECT TO attune_app USING (
    (SELECT acting_user()) IS NOT NULL AND (SELECT acting_client()) IS NULL);
CREATE POLICY keeper_insert ON working_hours FOR INSERT TO attune_app WITH CHECK (keeps_hours_of(therapist_id));
CREATE POLICY owner_all ON working_hours TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON working_hours TO attune_app;

ALTER TABLE working_stretch ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_stretch FORCE ROW LEVEL SECURITY;
CREATE POLICY user_select ON working_stretch FOR SELECT TO attune_app USING (
    (SELECT acting_user()) IS NOT NULL AND (SELECT acting_client()) IS NULL);
CREATE POLICY keeper_insert ON working_stretch FOR INSERT TO attune_app WITH CHECK (
    EXISTS (SELECT FROM working_hours h WHERE h.number = hours AND keeps_hours_of(h.therapist_id)));
CREATE POLICY owner_all ON working_stretch TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON working_stretch TO attune_app;

ALTER TABLE leave ENABLE ROW LEVEL SECURITY;
ALTER TABLE leave FORCE ROW LEVEL SECURITY;
CREATE POLICY user_select ON leave FOR SELECT TO attune_app USING (
    (SELECT acting_user()) IS NOT NULL AND (SELECT acting_client()) IS NULL);
CREATE POLICY keeper_insert ON leave FOR INSERT TO attune_app WITH CHECK (keeps_hours_of(therapist_id));
CREATE POLICY keeper_update ON leave FOR UPDATE TO attune_app USING (keeps_hours_of(therapist_id));
CREATE POLICY nobody_delete ON leave FOR DELETE USING (false);
CREATE POLICY owner_all ON leave TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON leave TO attune_app;
GRANT UPDATE (row_version, withdrawn_at) ON leave TO attune_app;

ALTER TABLE leave_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE leave_reason FORCE ROW LEVEL SECURITY;
CREATE POLICY therapist_and_lead_select ON leave_reason FOR SELECT TO attune_app USING (
    (SELECT acting_client()) IS NULL
    AND EXISTS (SELECT FROM leave l WHERE l.id = leave_id AND (l.therapist_id = (SELECT acting_user()) OR (SELECT acting_lead()))));
CREATE POLICY keeper_insert ON leave_reason FOR INSERT TO attune_app WITH CHECK (
    EXISTS (SELECT FROM leave l WHERE l.id = leave_id AND keeps_hours_of(l.therapist_id)));
COMMENT ON POLICY keeper_insert ON leave_reason IS 'Reception enters what it was told on the telephone, and does not read it again.';
CREATE POLICY owner_all ON leave_reason TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON leave_reason TO attune_app;

CREATE FUNCTION appointments_within(therapist uuid, from_at timestamptz, until_at timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT count(*) FROM appointment a
            WHERE a.therapist_id = therapist AND a.standing = 'booked'
              AND time_of(a.starts_at, a.minutes) && tstzrange(from_at, until_at));
COMMENT ON FUNCTION appointments_within IS 'How many appointments of that therapist stand in that time, whoever may see them.';
REVOKE EXECUTE ON FUNCTION appointments_within FROM PUBLIC;
GRANT EXECUTE ON FUNCTION appointments_within TO attune_app;

-- The waiting list.
CREATE TABLE waiting_entry (
    id           uuid        PRIMARY KEY,
    row_version  bigint      NOT NULL DEFAULT 1,
    client_id    uuid        NOT NULL REFERENCES client (id),
    waits_for    text        NOT NULL CHECK (waits_for IN ('first_appointment', 'another_time', 'group')),
    since        date        NOT NULL,
    urgency      text        NOT NULL CHECK (urgency IN ('urgent', 'soon', 'routine')),
    weekdays     jsonb       NOT NULL CHECK (weekdays <@ '["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]'),
    day_parts    jsonb       NOT NULL CHECK (day_parts <@ '["morning", "afternoon", "evening"]'),
    therapist_id uuid        REFERENCES user_account (id),
    note         text        NOT NULL CHECK (length(note) <= 300),
    state        text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'offered', 'booked', 'withdrawn')),
    changed_by   uuid        NOT NULL REFERENCES user_account (id),
    changed_at   timestamptz NOT NULL DEFAULT now(),
    CHECK (jsonb_typeof(weekdays) = 'array' AND jsonb_typeof(day_parts) = 'array')
);
COMMENT ON TABLE  waiting_entry              IS 'A client waits for a first appointment, for another time, or for a place in a group.';
COMMENT ON COLUMN waiting_entry.weekdays     IS 'On which they could come; empty: on any.';
COMMENT ON COLUMN waiting_entry.day_parts    IS 'At which times of day; empty: at any.';
COMMENT ON COLUMN waiting_entry.therapist_id IS 'With whom; NULL: with anybody.';
COMMENT ON COLUMN waiting_entry.note         IS 'For reception, and nothing clinical: "can come at short notice".';
CREATE UNIQUE INDEX waiting_entry_once ON waiting_entry (client_id, waits_for) WHERE state IN ('waiting', 'offered');
CREATE INDEX waiting_entry_client_id ON waiting_entry (client_id);

CREATE TABLE waiting_step (
    number    bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    entry_id  uuid        NOT NULL REFERENCES waiting_entry (id),
    client_id uuid        NOT NULL REFERENCES client (id),
    state     text        NOT NULL CHECK (state IN ('waiting', 'offered', 'booked', 'withdrawn')),
    taken_by  uuid        NOT NULL REFERENCES user_account (id),
    taken_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE waiting_step IS 'The states that a waiting entry has had, and who gave them to it.';
CREATE INDEX waiting_step_entry_id ON waiting_step (entry_id, number);
CREATE TRIGGER waiting_step_append_only BEFORE UPDATE OR DELETE ON waiting_step
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('waiting_entry', 'waiting_step');
DROP POLICY care_team_inserts ON waiting_entry;
DROP POLICY care_team_updates ON waiting_entry;
CALL change_by_care_team('waiting_entry', 'client_id', '(SELECT acting_assistant()) OR (SELECT acting_lead())');
DROP POLICY care_team_inserts ON waiting_step;
DROP POLICY care_team_updates ON waiting_step;
CALL change_by_care_team('waiting_step', 'client_id', '(SELECT acting_assistant()) OR (SELECT acting_lead())');
CREATE POLICY assistant_select ON waiting_entry FOR SELECT TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY assistant_insert ON waiting_entry FOR INSERT TO attune_app WITH CHECK ((SELECT acting_assistant()));
CREATE POLICY assistant_update ON waiting_entry FOR UPDATE TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY lead_select ON waiting_entry FOR SELECT TO attune_app USING ((SELECT acting_lead()));
CREATE POLICY lead_update ON waiting_entry FOR UPDATE TO attune_app USING ((SELECT acting_lead()));
CREATE POLICY assistant_select ON waiting_step FOR SELECT TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY assistant_insert ON waiting_step FOR INSERT TO attune_app WITH CHECK ((SELECT acting_assistant()));
CREATE POLICY lead_select ON waiting_step FOR SELECT TO attune_app USING ((SELECT acting_lead()));
CREATE POLICY lead_insert ON waiting_step FOR INSERT TO attune_app WITH CHECK ((SELECT acting_lead()));
GRANT SELECT, INSERT ON waiting_entry, waiting_step TO attune_app;
GRANT UPDATE (row_version, waits_for, since, urgency, weekdays, day_parts, therapist_id, note, state, changed_by, changed_at)
    ON waiting_entry TO attune_app;

CREATE FUNCTION keep_waiting_step() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO waiting_step (entry_id, client_id, state, taken_by)
    VALUES (NEW.id, NEW.client_id, NEW.state, NEW.changed_by);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_waiting_step IS 'The history of an entry''s states, written by the database.';
REVOKE EXECUTE ON FUNCTION keep_waiting_step FROM PUBLIC;
CREATE TRIGGER waiting_entry_begins AFTER INSERT ON waiting_entry FOR EACH ROW EXECUTE FUNCTION keep_waiting_step();
CREATE TRIGGER waiting_entry_goes_on AFTER UPDATE ON waiting_entry FOR EACH ROW
    WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_waiting_step();

INSERT INTO holds_import (table_name, what) VALUES ('waiting_entry', 'a place on the waiting list');

CREATE FUNCTION waiting_clients() RETURNS TABLE (client_id uuid, reference text, legal_name text, preferred_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.id, c.reference, c.legal_name, c.preferred_name FROM client c
    WHERE c.id IN (SELECT w.client_id FROM waiting_entry w)
      AND (acting_assistant() OR acting_lead()
           OR acting_client() IS NULL AND c.id IN (SELECT s.client_id FROM seen_clients() s))
$$;
COMMENT ON FUNCTION waiting_clients IS 'The names of those on the waiting list whom the acting user may see there: a practice lead sees who waits, and nothing else of a client who is not theirs.';
REVOKE EXECUTE ON FUNCTION waiting_clients FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waiting_clients TO attune_app;

-- What was taken over from another calendar.
ALTER TABLE appointment
    ADD COLUMN calendar_uid text CHECK (length(calendar_uid) BETWEEN 1 AND 255),
    ADD COLUMN calendar_at  timestamptz,
    ADD CHECK ((calendar_uid IS NULL) = (calendar_at IS NULL));
COMMENT ON COLUMN appointment.calendar_uid IS 'The UID that it had in the calendar file it came from (RFC 5545); NULL for what was booked here.';
COMMENT ON COLUMN appointment.calendar_at  IS 'Its start in that file: with the UID it tells one appointment of a series from the next.';
CREATE UNIQUE INDEX appointment_calendar_uid ON appointment (therapist_id, calendar_uid, calendar_at) WHERE standing <> 'off';
GRANT UPDATE (calendar_uid, calendar_at) ON appointment TO attune_app;
