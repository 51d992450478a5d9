-- Whether signed notes of a supervisee wait to be co-signed is said of each supervision.

ALTER TABLE supervision ADD COLUMN cosigns_since timestamptz;
UPDATE supervision SET cosigns_since = started_at;
COMMENT ON COLUMN supervision.started_at IS 'From then on the supervisor reads.';
COMMENT ON COLUMN supervision.cosigns_since IS 'Notes that were signed from then on wait for a co-signature; NULL while none do. A supervisor can co-sign them all the same.';

DROP FUNCTION set_supervision(uuid, uuid, boolean, text);
CREATE FUNCTION set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    begun boolean := NOT EXISTS (SELECT FROM supervision s WHERE s.supervisor_id = supervisor AND s.supervisee_id = supervisee);
BEGIN
    IF NOT acting_lead() THEN
        RAISE EXCEPTION 'who supervises whom is for a practice lead to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF supervises THEN
        IF supervisor = supervisee THEN
            RETURN 'oneself';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisor AND role IN ('lead', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisor';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisee AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisee';
        END IF;
        INSERT INTO supervision AS standing (supervisor_id, supervisee_id, cosigns_since)
        VALUES (supervisor, supervisee, CASE WHEN cosigns THEN now() END)
        ON CONFLICT (supervisor_id, supervisee_id) DO UPDATE
        SET cosigns_since = CASE WHEN cosigns THEN coalesce(standing.cosigns_since, now())
                                 WHEN cosigns IS NULL THEN standing.cosigns_since END;
    ELSE
        DELETE FROM supervision WHERE supervisor_id = supervisor AND supervisee_id = supervisee;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(),
            CASE WHEN NOT supervises THEN 'supervision_ended' WHEN begun THEN 'supervision_begun' ELSE 'supervision_changed' END,
            'done', true, by_request,
            jsonb_build_object('supervisor', supervisor, 'supervisee', supervisee, 'cosigns', cosigns));
    RETURN 'set';
END
$$;
COMMENT ON FUNCTION set_supervision IS 'From now on one supervises the other, or no longer does, and their notes wait to be co-signed or not (NULL: as it is, and not at first); with an audit row that names both: set. Otherwise oneself, no_supervisor or no_supervisee.';
REVOKE EXECUTE ON FUNCTION set_supervision FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_supervision TO attune_app;
