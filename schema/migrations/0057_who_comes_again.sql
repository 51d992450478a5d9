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
        SELECT id, state, was_last, state IN ('cancelled', 'late_cancel') AS cancelled, count(*) OVER () = 1 AS is_only_one
        FROM session WHERE appointment_id = of_appointment
    )
    SELECT id FROM at_it
    WHERE state = 'cancelled_by_therapist'
       OR cancelled AND NOT EXISTS (SELECT FROM at_it WHERE NOT cancelled) AND (was_last OR is_only_one)
$$;
COMMENT ON FUNCTION coming_again IS 'The sessions of those who come when an appointment that is off is booked again: whom the therapist put off; where there are none, whoever cancelled last. None where several cancelled and that is not known. By the owner: no more than ids, of those too whom the acting user does not see.';

CREATE FUNCTION charged_again(of_appointment uuid) RETURNS TABLE (session_id uuid, prefix text, number bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.id, i.prefix, i.number
    FROM session s
    JOIN invoice_line l ON l.session_id = s.id AND l.holds_session
    JOIN invoice i ON i.id = l.invoice_id
    WHERE s.state = 'late_cancel' AND s.id IN (SELECT coming_again(of_appointment))
$$;
COMMENT ON FUNCTION charged_again IS 'Of those who come again, whose late cancellation an invoice charges for, and its number (NULL: of a draft): taken back, the session could not be charged for any more. By the owner, likewise.';
REVOKE EXECUTE ON FUNCTION coming_again, charged_again FROM PUBLIC;
GRANT EXECUTE ON FUNCTION coming_again, charged_again TO attune_app;

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
