-- Formulations, how a client's fears, strategies and their costs hang together, as versions; and the client's goals.

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

CREATE TABLE goal (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    place       smallint    NOT NULL CHECK (place BETWEEN 1 AND 3),
    text        text        NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    agreed_on   date        NOT NULL,
    state       text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reached', 'set_aside', 'mistaken')),
    ended_on    date        CHECK (ended_on >= agreed_on),
    changed_by  uuid        NOT NULL REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    CHECK ((state = 'open') = (ended_on IS NULL))
);
COMMENT ON TABLE  goal            IS 'What therapy is to bring, in the client''s own words. A mistaken one is kept and rated nowhere.';
COMMENT ON COLUMN goal.place      IS 'The item of the form "goals" that rates it, for as long as it is open.';
COMMENT ON COLUMN goal.changed_by IS 'Who entered or changed it last; audit_event tells of all.';
CREATE UNIQUE INDEX goal_open_place ON goal (client_id, place) WHERE state = 'open';
CREATE INDEX goal_client_id ON goal (client_id);

CALL protect_by_caseload('goal');

GRANT SELECT, INSERT ON goal TO attune_app;
GRANT UPDATE (row_version, text, agreed_on, state, ended_on, changed_by, changed_at) ON goal TO attune_app;

-- What hinders an import from being taken back was one long statement, written again with each such table. From here on a
-- table says so by a row.
CREATE TABLE holds_import (
    table_name name PRIMARY KEY,
    what       text NOT NULL
);
COMMENT ON TABLE  holds_import      IS 'Tables with a client_id whose rows show that somebody has gone on with an imported client.';
COMMENT ON COLUMN holds_import.what IS 'How a person calls such a row: "a session".';
INSERT INTO holds_import (table_name, what) VALUES
    ('session', 'a session'), ('assignment', 'homework'), ('life_event', 'a life event'), ('goal', 'a goal'),
    ('formulation', 'a formulation'), ('schedule', 'a schedule of measures'), ('document', 'a document'),
    ('client_history', 'changed details');

CREATE FUNCTION rows_since_import(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    held holds_import;
BEGIN
    FOR held IN SELECT * FROM holds_import LOOP
        RETURN QUERY EXECUTE format('SELECT c.reference, $2 FROM client c '
                                    'WHERE c.import_id = $1 AND EXISTS (SELECT FROM %I WHERE client_id = c.id)', held.table_name)
            USING of_import, held.what;
    END LOOP;
END
$$;
COMMENT ON FUNCTION rows_since_import IS 'The clients of an import with rows in a table of holds_import, and what those are called.';
REVOKE EXECUTE ON FUNCTION rows_since_import FROM PUBLIC;

CREATE OR REPLACE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT * FROM rows_since_import(of_import)
    UNION ALL
    SELECT c.reference, 'another form' FROM client c
    WHERE c.import_id = of_import
      AND EXISTS (SELECT FROM administration WHERE client_id = c.id AND import_id IS DISTINCT FROM of_import)
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
