-- The diary: appointments with everybody who comes to them, rooms, and what keeps two of them from the same time.

CREATE EXTENSION btree_gist;

CREATE TABLE room (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    closed_at   timestamptz
);
COMMENT ON TABLE  room           IS 'Where appointments take place.';
COMMENT ON COLUMN room.closed_at IS 'Nothing new is booked in it from then on; NULL while it is in use.';
CREATE UNIQUE INDEX room_name ON room (lower(name)) WHERE closed_at IS NULL;
GRANT SELECT, INSERT ON room TO attune_app;
GRANT UPDATE (row_version, name, closed_at) ON room TO attune_app;

CREATE FUNCTION time_of(starts_at timestamptz, minutes integer) RETURNS tstzrange
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tstzrange(starts_at, starts_at + minutes * interval '1 minute');
COMMENT ON FUNCTION time_of IS 'The time that something takes; its end is free again. Immutable: a minute has the same length in every time zone.';

CREATE TABLE series (
    id         uuid        PRIMARY KEY,
    rule       text        NOT NULL CHECK (length(rule) BETWEEN 1 AND 200),
    time_zone  text        NOT NULL,
    made_by    uuid        NOT NULL REFERENCES user_account (id),
    made_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  series           IS 'What appointments that come again were booked by. Each of them is a row of its own: what was moved or cancelled is an exception by itself.';
COMMENT ON COLUMN series.rule      IS 'RFC 5545 RRULE, "FREQ=WEEKLY;COUNT=12".';
COMMENT ON COLUMN series.time_zone IS 'In which the wall clock shows the same time at each, "Europe/London".';
GRANT SELECT, INSERT ON series TO attune_app;

CREATE TABLE appointment (
    id           uuid        PRIMARY KEY,
    row_version  bigint      NOT NULL DEFAULT 1,
    therapist_id uuid        NOT NULL REFERENCES user_account (id),
    room_id      uuid        REFERENCES room (id),
    kind         text        NOT NULL CHECK (kind IN ('individual', 'couple', 'group', 'other')),
    title        text        NOT NULL DEFAULT '' CHECK (length(title) <= 100),
    starts_at    timestamptz NOT NULL,
    minutes      integer     NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    standing     text        NOT NULL CHECK (standing IN ('booked', 'recorded', 'off')),
    series_id    uuid        REFERENCES series (id),
    falls_at     timestamptz,
    booked_by    uuid        NOT NULL REFERENCES user_account (id),
    booked_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (id, starts_at, minutes, standing),
    CHECK ((series_id IS NULL) = (falls_at IS NULL)),
    CHECK (kind <> 'other' OR title <> ''),
    CONSTRAINT appointment_therapist_is_free
        EXCLUDE USING gist (therapist_id WITH =, time_of(starts_at, minutes) WITH &&) WHERE (standing = 'booked'),
    CONSTRAINT appointment_room_is_free
        EXCLUDE USING gist (room_id WITH =, time_of(starts_at, minutes) WITH &&) WHERE (standing = 'booked')
);
COMMENT ON TABLE  appointment          IS 'A time in a therapist''s diary. Each client who comes to it has a session of theirs at it.';
COMMENT ON COLUMN appointment.title    IS 'What it is where no client says so: a group''s name, "Team meeting".';
COMMENT ON COLUMN appointment.standing IS 'booked: its time is taken, and the database lets nothing else have it. recorded: entered afterwards, or before there was a diary. off: nobody comes.';
COMMENT ON COLUMN appointment.falls_at IS 'Its start by the rule of its series; starts_at is another once it was moved.';
CREATE INDEX appointment_therapist_id_starts_at ON appointment (therapist_id, starts_at);
CREATE INDEX appointment_starts_at ON appointment (starts_at);
CREATE INDEX appointment_series_id ON appointment (series_id, falls_at) WHERE series_id IS NOT NULL;

-- Sessions: the states of a diary, and a place in it.
ALTER TABLE session NO FORCE ROW LEVEL SECURITY;
ALTER TABLE episode NO FORCE ROW LEVEL SECURITY;

ALTER TABLE session DROP CONSTRAINT session_state_check;
UPDATE session SET state = CASE state WHEN 'planned' THEN 'booked' WHEN 'held' THEN 'attended' WHEN 'missed' THEN 'did_not_attend' ELSE state END;
ALTER TABLE session
    ADD CONSTRAINT session_state_check CHECK (state IN ('booked', 'arrived', 'attended', 'did_not_attend',
                                                        'cancelled', 'late_cancel', 'cancelled_by_therapist')),
    ADD COLUMN appointment_id uuid,
    ADD COLUMN standing text;
UPDATE session SET appointment_id = gen_random_uuid();

-- What was planned keeps its time, unless two were planned for the same.
UPDATE session s SET standing = CASE
    WHEN s.state LIKE '%cancel%' THEN 'off'
    WHEN s.state = 'booked' AND s.starts_at > now() AND NOT EXISTS (
        SELECT FROM session other, episode its, episode e
        WHERE e.id = s.episode_id AND its.id = other.episode_id AND other.id <> s.id AND other.state = 'booked'
          AND other.starts_at > now() AND (its.therapist_id = e.therapist_id OR other.client_id = s.client_id)
          AND time_of(other.starts_at, other.minutes) && time_of(s.starts_at, s.minutes)) THEN 'booked'
    ELSE 'recorded' END;
INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
    SELECT s.appointment_id, e.therapist_id, 'individual', s.starts_at, s.minutes, s.standing, e.therapist_id
    FROM session s JOIN episode e ON e.id = s.episode_id;

ALTER TABLE session DROP CONSTRAINT session_episode_id_starts_at_key;
ALTER TABLE session
    ALTER COLUMN appointment_id SET NOT NULL,
    ALTER COLUMN standing SET NOT NULL,
    ADD CONSTRAINT session_of_appointment FOREIGN KEY (appointment_id, starts_at, minutes, standing)
        REFERENCES appointment (id, starts_at, minutes, standing) ON UPDATE CASCADE,
    ADD CONSTRAINT session_client_is_free
        EXCLUDE USING gist (client_id WITH =, time_of(starts_at, minutes) WITH &&)
        WHERE (standing = 'booked' AND state IN ('booked', 'arrived', 'attended', 'did_not_attend'));
CREATE UNIQUE INDEX session_one_at_a_time ON session (episode_id, starts_at)
    WHERE state IN ('booked', 'arrived', 'attended', 'did_not_attend');
CREATE UNIQUE INDEX session_appointment_id ON session (appointment_id, client_id);
COMMENT ON TABLE  session          IS 'One appointment that took place or should have, for one client. The attended ones of an episode number 1 to n by start.';
COMMENT ON COLUMN session.starts_at IS 'As its appointment has it, and so are minutes and standing: they move with it.';

ALTER TABLE session FORCE ROW LEVEL SECURITY;
ALTER TABLE episode FORCE ROW LEVEL SECURITY;

-- Who holds a session's version learns that its appointment was moved.
CREATE FUNCTION renew_moved_session() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;
CREATE TRIGGER session_moved BEFORE UPDATE ON session FOR EACH ROW
    WHEN (OLD.row_version = NEW.row_version AND (OLD.starts_at, OLD.minutes) IS DISTINCT FROM (NEW.starts_at, NEW.minutes))
    EXECUTE FUNCTION renew_moved_session();

-- Nobody is expected at what is off; and who was put off by the therapist is expected again when it is on after all.
CREATE FUNCTION settle_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.standing = 'off' THEN
        UPDATE session SET state = 'cancelled_by_therapist', row_version = row_version + 1
        WHERE appointment_id = NEW.id AND state IN ('booked', 'arrived');
    ELSIF OLD.standing = 'off' AND NEW.standing = 'booked' THEN
        UPDATE session SET state = 'booked', row_version = row_version + 1
        WHERE appointment_id = NEW.id AND state = 'cancelled_by_therapist';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION settle_sessions IS 'By the owner: it settles the sessions of those too whom the acting user does not see.';
REVOKE EXECUTE ON FUNCTION settle_sessions FROM PUBLIC;
CREATE TRIGGER appointment_settled AFTER UPDATE OF standing ON appointment FOR EACH ROW
    WHEN (OLD.standing <> NEW.standing) EXECUTE FUNCTION settle_sessions();

CREATE FUNCTION comers(of_appointment uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT count(*) FROM session
            WHERE appointment_id = of_appointment AND state IN ('booked', 'arrived', 'attended', 'did_not_attend'));
COMMENT ON FUNCTION comers IS 'How many have not cancelled, whoever may see them.';
REVOKE EXECUTE ON FUNCTION comers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comers TO attune_app;

-- A therapist's own, and those that somebody on one's caseload comes to. A client's own act sees theirs alone.
ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointment FORCE ROW LEVEL SECURITY;
CREATE POLICY diary_select ON appointment FOR SELECT TO attune_app USING (
    therapist_id = (SELECT acting_user()) AND (SELECT acting_client()) IS NULL
    OR EXISTS (SELECT FROM session s WHERE s.appointment_id = appointment.id));
CREATE POLICY diary_insert ON appointment FOR INSERT TO attune_app WITH CHECK (
    therapist_id = (SELECT acting_user()) AND (SELECT acting_client()) IS NULL);
CREATE POLICY diary_update ON appointment FOR UPDATE TO attune_app USING (
    (SELECT acting_client()) IS NULL
    AND (therapist_id = (SELECT acting_user()) OR EXISTS (SELECT FROM session s WHERE s.appointment_id = appointment.id)));
CREATE POLICY nobody_delete ON appointment FOR DELETE USING (false);
CREATE POLICY owner_all ON appointment TO attune_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON appointment TO attune_app;
GRANT UPDATE (row_version, room_id, title, starts_at, minutes, standing) ON appointment TO attune_app;
REVOKE UPDATE (starts_at, minutes) ON session FROM attune_app;

CREATE FUNCTION taken_times(therapist uuid, room uuid, but uuid[], starts timestamptz[], length integer)
    RETURNS TABLE (wanted timestamptz, starts_at timestamptz, minutes integer, appointment_id uuid, of_therapist boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.at, a.starts_at, a.minutes, a.id, a.therapist_id = therapist
    FROM unnest(starts) w (at)
    JOIN appointment a ON a.standing = 'booked' AND time_of(a.starts_at, a.minutes) && time_of(w.at, length)
    WHERE (a.therapist_id = therapist OR a.room_id = room) AND NOT a.id = ANY (but)
    ORDER BY 1, 2
    LIMIT 200
$$;
COMMENT ON FUNCTION taken_times IS 'What stands in the way of appointments at these starts: when, and whether the therapist or the room is taken. Whose it is, row-level security tells or does not.';
REVOKE EXECUTE ON FUNCTION taken_times FROM PUBLIC;
GRANT EXECUTE ON FUNCTION taken_times TO attune_app;
