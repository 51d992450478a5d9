-- Life events: what happens in a client's life beside the therapy, marked on the axis of the charts.

CREATE TABLE life_event (
    id            uuid        PRIMARY KEY,
    row_version   bigint      NOT NULL DEFAULT 1,
    client_id     uuid        NOT NULL REFERENCES client (id),
    kind          text        NOT NULL CHECK (kind IN ('life', 'medicine', 'therapist')),
    text          text        NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    started_on    date        NOT NULL,
    ended_on      date        CHECK (ended_on >= started_on),
    struck_out_at timestamptz,
    changed_by    uuid        NOT NULL REFERENCES user_account (id),
    changed_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  life_event               IS 'What happened in a client''s life, in a few words. A mistaken one is struck out and kept.';
COMMENT ON COLUMN life_event.ended_on      IS 'NULL: that one day.';
COMMENT ON COLUMN life_event.struck_out_at IS 'NULL while it stands.';
COMMENT ON COLUMN life_event.changed_by    IS 'Who entered, changed or struck it out last; audit_event tells of all.';
CREATE INDEX life_event_client_id ON life_event (client_id, started_on);

CALL protect_by_caseload('life_event');

GRANT SELECT, INSERT ON life_event TO attune_app;
GRANT UPDATE (row_version, kind, text, started_on, ended_on, struck_out_at, changed_by, changed_at) ON life_event TO attune_app;

CREATE OR REPLACE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH imported AS (SELECT id, reference FROM client WHERE import_id = of_import)
    SELECT i.reference, 'a session' FROM imported i WHERE EXISTS (SELECT FROM session WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'homework' FROM imported i WHERE EXISTS (SELECT FROM assignment WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a life event' FROM imported i WHERE EXISTS (SELECT FROM life_event WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a schedule of measures' FROM imported i WHERE EXISTS (SELECT FROM schedule WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a document' FROM imported i WHERE EXISTS (SELECT FROM document WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'changed details' FROM imported i WHERE EXISTS (SELECT FROM client_history WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'another form' FROM imported i
    WHERE EXISTS (SELECT FROM administration WHERE client_id = i.id AND import_id IS DISTINCT FROM of_import)
    UNION ALL
    SELECT c.reference, 'a correction of an imported form'
    FROM administration wrong
    JOIN administration correction ON correction.replaces = wrong.id
    JOIN client c ON c.id = wrong.client_id
    WHERE wrong.import_id = of_import
    UNION ALL
    SELECT c.reference, 'a form that was moved to another client'
    FROM reassignment r
    JOIN administration a ON a.id = r.administration_id
    JOIN client c ON c.id = r.from_client_id
    WHERE of_import IN (a.import_id, c.import_id)
    UNION ALL
    SELECT c.reference, 'a flag that somebody signed off'
    FROM administration a JOIN flag f ON f.administration_id = a.id JOIN client c ON c.id = a.client_id
    WHERE a.import_id = of_import AND f.signed_off_at IS NOT NULL
    ORDER BY 1, 2
    LIMIT 20
$$;
