-- Who takes over a caseload takes over the diary with it, as far as they are free.

CREATE FUNCTION hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[])
    RETURNS TABLE (client_id uuid, starts_at timestamptz, moved boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF NOT acting_lead() OR from_user = to_user
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = to_user AND role IN ('lead', 'therapist') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a diary is handed by a practice lead to another therapist' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY
    WITH coming AS MATERIALIZED (
        SELECT a.id, a.starts_at, time_of(a.starts_at, a.minutes) AS span FROM appointment a
        WHERE a.therapist_id = from_user AND a.standing = 'booked' AND a.starts_at > now()
          AND EXISTS (SELECT FROM session s WHERE s.appointment_id = a.id AND s.state IN ('booked', 'arrived')
                                              AND s.client_id = ANY (chosen))
        ORDER BY a.id FOR UPDATE
    ), moved AS (
        UPDATE appointment a SET therapist_id = to_user, row_version = a.row_version + 1
        FROM coming c
        WHERE a.id = c.id
          AND NOT EXISTS (SELECT FROM session s WHERE s.appointment_id = a.id AND s.state IN ('booked', 'arrived')
                                                  AND NOT s.client_id = ANY (chosen))
          AND NOT EXISTS (SELECT FROM appointment o WHERE o.therapist_id = to_user AND o.standing = 'booked'
                                                      AND time_of(o.starts_at, o.minutes) && c.span)
          AND NOT EXISTS (SELECT FROM leave l WHERE l.therapist_id = to_user AND l.withdrawn_at IS NULL
                                                AND tstzrange(l.starts_at, l.ends_at) && c.span)
        RETURNING a.id
    )
    SELECT s.client_id, c.starts_at, m.id IS NOT NULL
    FROM coming c
    JOIN session s ON s.appointment_id = c.id AND s.state IN ('booked', 'arrived') AND s.client_id = ANY (chosen)
    LEFT JOIN moved m ON m.id = c.id
    ORDER BY c.starts_at, c.id, s.client_id;
END
$$;
COMMENT ON FUNCTION hand_over_appointments IS 'The appointments to come of these clients go to who takes over; one where somebody else comes too stays, and so does one at a time that the other has taken or is on leave. All of them, a row for each client.';
REVOKE EXECUTE ON FUNCTION hand_over_appointments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hand_over_appointments TO attune_app;

COMMENT ON FUNCTION hand_over_caseload IS 'Clients of one therapist become another''s, in the same capacity, and open episodes with them; the trail says why. How many clients.';
