-- Who takes over a caseload takes over the diary with it, as far as they are free.

CREATE FUNCTION hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[])
    RETURNS TABLE (client_id uuid, starts_at timestamptz, moved boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    one record;
    goes boolean;
BEGIN
    IF NOT acting_lead() OR from_user = to_user
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = to_user AND role IN ('lead', 'therapist') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a diary is handed by a practice lead to another therapist' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR one IN
        SELECT a.id, a.starts_at, time_of(a.starts_at, a.minutes) AS span FROM appointment a
        WHERE a.therapist_id = from_user AND a.standing = 'booked' AND a.starts_at > now()
          AND EXISTS (SELECT FROM session s WHERE s.appointment_id = a.id AND s.state IN ('booked', 'arrived')
                                              AND s.client_id = ANY (chosen))
        ORDER BY a.starts_at, a.id FOR UPDATE
    LOOP
        goes := NOT EXISTS (
                SELECT FROM session s
                WHERE s.appointment_id = one.id AND s.state IN ('booked', 'arrived')
                  AND NOT EXISTS (SELECT FROM care_team t WHERE t.client_id = s.client_id AND t.user_id = to_user
                                                            AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member')))
            AND NOT EXISTS (SELECT FROM leave l WHERE l.therapist_id = to_user AND l.withdrawn_at IS NULL
                                                  AND tstzrange(l.starts_at, l.ends_at) && one.span);
        IF goes THEN
            -- Whether the time is free, its constraint says: somebody may book it at this very moment.
            BEGIN
                UPDATE appointment SET therapist_id = to_user, row_version = row_version + 1 WHERE id = one.id;
            EXCEPTION WHEN exclusion_violation OR unique_violation THEN
                goes := false;
            END;
        END IF;
        RETURN QUERY SELECT s.client_id, one.starts_at, goes FROM session s
                     WHERE s.appointment_id = one.id AND s.state IN ('booked', 'arrived') AND s.client_id = ANY (chosen)
                     ORDER BY s.client_id;
    END LOOP;
END
$$;
COMMENT ON FUNCTION hand_over_appointments IS 'The appointments to come of these clients go to who takes over; one stays where somebody comes for whom the other does not care, and where the other is taken or on leave. After hand_over_caseload. All of them, a row for each client.';
REVOKE EXECUTE ON FUNCTION hand_over_appointments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hand_over_appointments TO attune_app;

COMMENT ON FUNCTION hand_over_caseload IS 'Clients of one therapist become another''s, in the same capacity, and open episodes with them; the trail says why. How many clients.';
