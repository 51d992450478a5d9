-- What is off because the last who came cancelled can be booked again: then somebody comes to it.

ALTER TABLE session ADD COLUMN was_last boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN session.was_last IS 'Nobody else came any more as this client cancelled, so the appointment is off. Not known of what was cancelled before it was kept.';

CREATE FUNCTION note_last_to_cancel() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.state NOT IN ('cancelled', 'late_cancel') THEN
        NEW.was_last := false;
    ELSIF OLD.state IN ('booked', 'arrived', 'attended', 'did_not_attend') THEN
        NEW.was_last := comers(NEW.appointment_id) <= 1;
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION note_last_to_cancel IS 'As the row is still counted among those who come.';
CREATE TRIGGER session_was_last BEFORE UPDATE OF state ON session
    FOR EACH ROW EXECUTE FUNCTION note_last_to_cancel();

CREATE FUNCTION coming_again(of_appointment uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH at_it AS (
        SELECT id, state, was_last, state IN ('cancelled', 'late_cancel') AS cancelled
        FROM session WHERE appointment_id = of_appointment
    )
    SELECT id FROM at_it
    WHERE state = 'cancelled_by_therapist'
       OR cancelled AND NOT EXISTS (SELECT FROM at_it WHERE NOT cancelled)
          AND (was_last OR NOT EXISTS (SELECT FROM at_it WHERE was_last))
$$;
COMMENT ON FUNCTION coming_again IS 'The sessions of those who come when an appointment that is off is booked again: whom the therapist put off; where there are none, whoever cancelled last; where that is not known, all who cancelled. By the owner: no more than ids, of those too whom the acting user does not see.';
REVOKE EXECUTE ON FUNCTION coming_again FROM PUBLIC;
GRANT EXECUTE ON FUNCTION coming_again TO attune_app;

CREATE OR REPLACE FUNCTION settle_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.standing = 'off' THEN
        UPDATE session SET state = 'cancelled_by_therapist', row_version = row_version + 1
        WHERE appointment_id = NEW.id AND state IN ('booked', 'arrived');
    ELSIF OLD.standing = 'off' THEN
        IF NEW.standing = 'booked' THEN
            UPDATE session SET state = 'booked', row_version = row_version + 1
            WHERE id IN (SELECT coming_again(NEW.id));
        END IF;
        UPDATE session SET was_last = false WHERE appointment_id = NEW.id AND was_last;
    END IF;
    RETURN NULL;
END
$$;
