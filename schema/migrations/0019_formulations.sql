-- Formulations: how a client's fears, strategies and their costs hang together, as versions.

CREATE TABLE formulation (
    client_id uuid        NOT NULL REFERENCES client (id),
    number    bigint      NOT NULL CHECK (number BETWEEN 1 AND 1000),
    boxes     jsonb       NOT NULL CHECK (jsonb_typeof(boxes) = 'object' AND length(boxes::text) <= 150000),
    threat    smallint    CHECK (threat BETWEEN 0 AND 10),
    drive     smallint    CHECK (drive BETWEEN 0 AND 10),
    soothing  smallint    CHECK (soothing BETWEEN 0 AND 10),
    changed   jsonb       NOT NULL CHECK (jsonb_typeof(changed) = 'array' AND jsonb_array_length(changed) <= 10),
    saved_by  uuid        NOT NULL REFERENCES user_account (id),
    saved_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client_id, number)
);
COMMENT ON TABLE  formulation         IS 'The formulation of a client. Never changed: each save is another version, and the last holds.';
COMMENT ON COLUMN formulation.number  IS 'Counted from 1 for each client.';
COMMENT ON COLUMN formulation.boxes   IS 'FormulationBoxes of shared/domain/formulation.hpp.';
COMMENT ON COLUMN formulation.threat  IS 'How large the system is, 0 to 10; NULL: not rated. So drive and soothing.';
COMMENT ON COLUMN formulation.changed IS 'FormulationPart of shared/domain/formulation.hpp: what differs from the version before.';

CREATE TRIGGER formulation_append_only BEFORE UPDATE OR DELETE ON formulation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('formulation');

GRANT SELECT, INSERT ON formulation TO attune_app;

CREATE OR REPLACE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH imported AS (SELECT id, reference FROM client WHERE import_id = of_import)
    SELECT i.reference, 'a session' FROM imported i WHERE EXISTS (SELECT FROM session WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'homework' FROM imported i WHERE EXISTS (SELECT FROM assignment WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a life event' FROM imported i WHERE EXISTS (SELECT FROM life_event WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a formulation' FROM imported i WHERE EXISTS (SELECT FROM formulation WHERE client_id = i.id)
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
