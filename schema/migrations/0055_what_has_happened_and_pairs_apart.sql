-- Of a series what has happened stays, and pairs of clients that somebody has looked at and found to be two people.

CREATE FUNCTION has_happened(of_appointment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM session
                   WHERE appointment_id = of_appointment AND state IN ('arrived', 'attended', 'did_not_attend'));
COMMENT ON FUNCTION has_happened IS 'Whether anybody has arrived at it, attended it or stayed away from it, whoever may see them.';
REVOKE EXECUTE ON FUNCTION has_happened FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_happened TO attune_app;
