-- Imports: what came from a practice's earlier records, so that it can be told apart and taken back whole.

CREATE TABLE import (
    id              uuid        PRIMARY KEY,
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    made_by         uuid        NOT NULL REFERENCES user_account (id),
    made_at         timestamptz NOT NULL DEFAULT now(),
    clients         integer     NOT NULL CHECK (clients >= 0),
    administrations integer     NOT NULL CHECK (administrations >= 0),
    undone_by       uuid        REFERENCES user_account (id),
    undone_at       timestamptz,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON TABLE  import        IS 'One import of clients and administrations. It holds no names: who they are is told by client.import_id.';
COMMENT ON COLUMN import.number IS 'What a person calls it by.';

ALTER TABLE client ADD COLUMN import_id uuid REFERENCES import (id);
ALTER TABLE administration ADD COLUMN import_id uuid REFERENCES import (id);
COMMENT ON COLUMN client.import_id         IS 'The import that made it; NULL for all others.';
COMMENT ON COLUMN administration.import_id IS 'The import that it came with; NULL for all others.';
CREATE INDEX client_import_id ON client (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX administration_import_id ON administration (import_id) WHERE import_id IS NOT NULL;

ALTER TABLE flag ADD COLUMN historical boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN flag.historical IS 'Of a form that was already old when it was imported: it tells what was, and waits for nobody.';
DROP INDEX flag_open;
CREATE INDEX flag_open ON flag (client_id) INCLUDE (raised_at, rule) WHERE signed_off_at IS NULL AND NOT historical;

CREATE FUNCTION undoing_import() RETURNS uuid
    LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('attune.undoing_import', true), '')::uuid $$;
COMMENT ON FUNCTION undoing_import IS 'The import that undo_import is taking back in this transaction; NULL otherwise. The setting alone opens nothing: only the owner may delete.';

CREATE FUNCTION refuse_change_but_undo() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND undoing_import() IS NOT NULL THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_change_but_undo IS 'As refuse_change, but an import may be taken back.';
DROP TRIGGER administration_append_only ON administration;
CREATE TRIGGER administration_append_only BEFORE UPDATE OR DELETE ON administration
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_undo();
DROP TRIGGER score_append_only ON score;
CREATE TRIGGER score_append_only BEFORE UPDATE OR DELETE ON score
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_undo();

CREATE POLICY undone_import ON administration FOR DELETE TO attune_owner USING (import_id = undoing_import());
CREATE POLICY undone_import ON client FOR DELETE TO attune_owner USING (import_id = undoing_import());
-- The care team, by which a client is seen, goes before the client.
CREATE POLICY undone_import_is_seen ON client FOR SELECT TO attune_owner USING (import_id = undoing_import());
CREATE POLICY undone_import ON score FOR DELETE TO attune_owner USING (
    administration_id IN (SELECT id FROM administration WHERE import_id = undoing_import()));
CREATE POLICY undone_import ON flag FOR DELETE TO attune_owner USING (
    administration_id IN (SELECT id FROM administration WHERE import_id = undoing_import()));
CREATE POLICY undone_import ON course FOR DELETE TO attune_owner USING (
    client_id IN (SELECT client_id FROM administration WHERE import_id = undoing_import()));
CREATE POLICY undone_import ON episode FOR DELETE TO attune_owner USING (
    client_id IN (SELECT id FROM client WHERE import_id = undoing_import()));

CREATE FUNCTION gone_on_since(of_import uuid) RETURNS TABLE (reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH imported AS (SELECT id, reference FROM client WHERE import_id = of_import)
    SELECT i.reference, 'a session' FROM imported i WHERE EXISTS (SELECT FROM session WHERE client_id = i.id)
    UNION ALL
    SELECT i.reference, 'homework' FROM imported i WHERE EXISTS (SELECT FROM assignment WHERE client_id = i.id)
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
    SELECT c.reference, 'a flag that somebody signed off'
    FROM administration a JOIN flag f ON f.administration_id = a.id JOIN client c ON c.id = a.client_id
    WHERE a.import_id = of_import AND f.signed_off_at IS NOT NULL
    ORDER BY 1, 2
    LIMIT 20
$$;
COMMENT ON FUNCTION gone_on_since IS 'What people have done since with what an import brought, at most twenty: it can no longer be taken back.';

CREATE FUNCTION undo_import(of_import uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched uuid[];
BEGIN
    PERFORM set_config('attune.undoing_import', of_import::text, true);
    touched := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE import_id = of_import);
    PERFORM FROM episode WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM flag USING administration a WHERE a.id = flag.administration_id AND a.import_id = of_import;
    DELETE FROM score USING administration a WHERE a.id = score.administration_id AND a.import_id = of_import;
    DELETE FROM course WHERE episode_id = ANY (touched);
    DELETE FROM administration WHERE import_id = of_import;
    PERFORM refresh_courses(touched);
    DELETE FROM episode USING client c WHERE c.id = episode.client_id AND c.import_id = of_import;
    DELETE FROM care_team USING client c WHERE c.id = care_team.client_id AND c.import_id = of_import;
    DELETE FROM client WHERE import_id = of_import;
    UPDATE import SET undone_by = acting_user(), undone_at = now() WHERE id = of_import;
    PERFORM set_config('attune.undoing_import', '', true);
END
$$;
COMMENT ON FUNCTION undo_import IS 'Takes an import back whole, once gone_on_since() has found nothing.';

REVOKE EXECUTE ON FUNCTION undoing_import, gone_on_since, undo_import, refuse_change_but_undo FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undoing_import TO attune_app;
