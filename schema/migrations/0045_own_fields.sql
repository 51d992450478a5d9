-- What a practice asks about its clients besides what every practice does, and what each client's record answers to it; and
-- how the practice's files of clients are to be read.

CREATE TABLE own_field (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    kind        text        NOT NULL CHECK (kind IN ('text', 'long_text', 'number', 'day', 'yes_no', 'choice')),
    choices     jsonb       NOT NULL CHECK (jsonb_typeof(choices) = 'array' AND jsonb_array_length(choices) <= 30
                                            AND length(choices::text) <= 6000),
    hint        text        NOT NULL CHECK (length(hint) <= 200),
    place       integer     NOT NULL CHECK (place >= 1),
    retired_at  timestamptz,
    changed_by  uuid        NOT NULL REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'choice') = (jsonb_array_length(choices) > 0))
);
COMMENT ON TABLE  own_field            IS 'A field about clients of the practice''s own. Everybody who reads records reads these, so none names a client.';
COMMENT ON COLUMN own_field.kind       IS 'What it takes. Never changed: what was filled in would no longer be of its kind.';
COMMENT ON COLUMN own_field.choices    IS 'The texts that a choice is one of, in their order; empty for every other kind.';
COMMENT ON COLUMN own_field.hint       IS 'What to write into it, for who fills it in; may be empty.';
COMMENT ON COLUMN own_field.place      IS 'Fields stand in this order, then by name.';
COMMENT ON COLUMN own_field.retired_at IS 'Asked no more from then on; what was filled in stays. NULL while it is asked.';
CREATE UNIQUE INDEX own_field_name ON own_field (lower(name)) WHERE retired_at IS NULL;

-- Reception is shown none of these, and neither is a client.
ALTER TABLE own_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_field FORCE ROW LEVEL SECURITY;
CREATE POLICY readers_select ON own_field FOR SELECT USING (
    (SELECT acting_user()) IS NOT NULL AND (SELECT acting_client()) IS NULL AND NOT (SELECT acting_assistant()));
CREATE POLICY lead_insert ON own_field FOR INSERT WITH CHECK ((SELECT acting_lead()));
CREATE POLICY lead_update ON own_field FOR UPDATE USING ((SELECT acting_lead()));
CREATE POLICY nobody_delete ON own_field FOR DELETE USING (false);
GRANT SELECT, INSERT ON own_field TO attune_app;
GRANT UPDATE (row_version, name, choices, hint, place, retired_at, changed_by, changed_at) ON own_field TO attune_app;

CREATE TABLE client_field (
    client_id    uuid        NOT NULL REFERENCES client (id),
    own_field_id uuid        NOT NULL REFERENCES own_field (id),
    number       integer     NOT NULL CHECK (number >= 1),
    value        text        NOT NULL CHECK (length(value) <= 4000),
    set_by       uuid        NOT NULL REFERENCES user_account (id),
    set_at       timestamptz NOT NULL DEFAULT now(),
    import_id    uuid        REFERENCES import (id),
    PRIMARY KEY (client_id, own_field_id, number)
);
COMMENT ON TABLE  client_field           IS 'What a client''s record holds in a field of the practice''s own. Never changed: the highest number of a field holds, and the earlier ones are its history.';
COMMENT ON COLUMN client_field.number    IS 'Counted from 1 for each client and field; whoever changes a value says on which number they have built.';
COMMENT ON COLUMN client_field.value     IS 'A day as 2026-11-30, a number with a point, yes or no, otherwise the text; empty: taken out again.';
COMMENT ON COLUMN client_field.import_id IS 'The import that it came with; NULL for all others.';
CREATE INDEX client_field_import_id ON client_field (import_id) WHERE import_id IS NOT NULL;
CREATE TRIGGER client_field_append_only BEFORE UPDATE OR DELETE ON client_field
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_undo();
CALL protect_by_caseload('client_field');
GRANT SELECT, INSERT ON client_field TO attune_app;

-- An import brings people around a client too, and takes them back.
ALTER TABLE related_person ADD COLUMN import_id uuid REFERENCES import (id);
COMMENT ON COLUMN related_person.import_id IS 'The import that it came with; NULL for all others.';
CREATE INDEX related_person_import_id ON related_person (import_id) WHERE import_id IS NOT NULL;
CREATE POLICY undone_import ON related_person FOR DELETE TO attune_owner USING (import_id = undoing_import());
CREATE POLICY undone_import ON client_field FOR DELETE TO attune_owner USING (import_id = undoing_import());

DELETE FROM holds_import WHERE table_name = 'related_person';

-- A client who came without a reference is called by name.
CREATE OR REPLACE FUNCTION rows_since_import(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    held holds_import;
BEGIN
    FOR held IN SELECT * FROM holds_import LOOP
        RETURN QUERY EXECUTE format('SELECT coalesce(nullif(c.reference, ''''), c.legal_name), $2 FROM client c '
                                    'WHERE c.import_id = $1 AND EXISTS (SELECT FROM %I WHERE client_id = c.id)', held.table_name)
            USING of_import, held.what;
    END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION undo_import(of_import uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched uuid[];
BEGIN
    PERFORM FROM import WHERE id = of_import AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM gone_on_since(of_import)) THEN
        RAISE EXCEPTION 'this import cannot be taken back' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    PERFORM set_config('attune.undoing_import', of_import::text, true);
    touched := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE import_id = of_import);
    PERFORM FROM episode WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM flag USING administration a WHERE a.id = flag.administration_id AND a.import_id = of_import;
    DELETE FROM score USING administration a WHERE a.id = score.administration_id AND a.import_id = of_import;
    DELETE FROM course WHERE episode_id = ANY (touched);
    DELETE FROM administration WHERE import_id = of_import;
    PERFORM refresh_courses(touched);
    DELETE FROM client_field WHERE import_id = of_import;
    DELETE FROM related_person WHERE import_id = of_import;
    DELETE FROM episode USING client c WHERE c.id = episode.client_id AND c.import_id = of_import;
    DELETE FROM care_team USING client c WHERE c.id = care_team.client_id AND c.import_id = of_import;
    DELETE FROM client WHERE import_id = of_import;
    UPDATE import SET undone_by = acting_user(), undone_at = now() WHERE id = of_import;
    PERFORM set_config('attune.undoing_import', '', true);
END
$$;

-- What each column of a file means to this practice, by the headings of the file. The headings themselves are not kept: the
-- first row of a file without any would be a client.
CREATE TABLE client_reading (
    headings_hash text        PRIMARY KEY CHECK (headings_hash ~ '^[0-9a-f]{64}$'),
    reading       jsonb       NOT NULL CHECK (jsonb_typeof(reading) = 'object' AND length(reading::text) <= 40000),
    kept_by       uuid        NOT NULL REFERENCES user_account (id),
    kept_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  client_reading               IS 'How a file of clients was read when it was imported, so that the next one of its shape is understood at once. The last hundred are kept.';
COMMENT ON COLUMN client_reading.headings_hash IS 'SHA-256 of the headings, as the desktop works it out.';
ALTER TABLE client_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_select ON client_reading FOR SELECT USING ((SELECT acting_lead()));
CREATE POLICY lead_insert ON client_reading FOR INSERT WITH CHECK ((SELECT acting_lead()));
CREATE POLICY lead_update ON client_reading FOR UPDATE USING ((SELECT acting_lead()));
CREATE POLICY lead_delete ON client_reading FOR DELETE USING ((SELECT acting_lead()));
GRANT SELECT, INSERT, DELETE ON client_reading TO attune_app;
GRANT UPDATE (reading, kept_by, kept_at) ON client_reading TO attune_app;
