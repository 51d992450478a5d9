-- Files that belong to a client: letters that were scanned, assessments, consent forms, drawings. They lie in pieces, as the
-- files of the practice's own exercises do.

CREATE TABLE client_attachment (
    id                 uuid        PRIMARY KEY,
    row_version        bigint      NOT NULL DEFAULT 1,
    client_id          uuid        NOT NULL REFERENCES client (id),
    note_id            uuid        REFERENCES note (id),
    title              text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    paper              text        NOT NULL CHECK (paper IN ('scanned_letter', 'assessment', 'consent_form', 'drawing', 'other')),
    dated_on           date        NOT NULL,
    name               text        NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    kind               text        NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
    bytes              integer     NOT NULL CHECK (bytes BETWEEN 1 AND 20 * 1024 * 1024),
    sha256             text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_by           uuid        NOT NULL REFERENCES user_account (id),
    added_at           timestamptz NOT NULL DEFAULT now(),
    struck_out_at      timestamptz,
    struck_out_by      uuid        REFERENCES user_account (id),
    struck_out_because text        CHECK (length(struck_out_because) BETWEEN 1 AND 500),
    CHECK ((struck_out_at IS NULL) = (struck_out_by IS NULL) AND (struck_out_at IS NULL) = (struck_out_because IS NULL))
);
COMMENT ON TABLE  client_attachment               IS 'Files of a client''s record. One that was added by mistake is struck out and kept.';
COMMENT ON COLUMN client_attachment.note_id       IS 'The note that it belongs to; NULL: the client''s record as a whole.';
COMMENT ON COLUMN client_attachment.paper         IS 'PaperKind of shared/domain/paper_kind.hpp: what it is to people.';
COMMENT ON COLUMN client_attachment.dated_on      IS 'The day that stands on the paper, or on which it was made.';
COMMENT ON COLUMN client_attachment.name          IS 'Of the file, as it was called where it came from.';
COMMENT ON COLUMN client_attachment.kind          IS 'By its content, which was checked when it came.';
COMMENT ON COLUMN client_attachment.sha256        IS 'Of the content, in hexadecimal, as it came.';
COMMENT ON COLUMN client_attachment.struck_out_at IS 'NULL while it stands.';
CREATE INDEX client_attachment_client_id ON client_attachment (client_id, dated_on DESC);
CREATE INDEX client_attachment_note_id ON client_attachment (note_id) WHERE note_id IS NOT NULL;

CREATE TABLE client_attachment_piece (
    attachment_id uuid    NOT NULL REFERENCES client_attachment (id),
    client_id     uuid    NOT NULL REFERENCES client (id),
    number        integer NOT NULL CHECK (number >= 0),
    content       bytea   NOT NULL CHECK (length(content) BETWEEN 1 AND 256 * 1024),
    PRIMARY KEY (attachment_id, number)
);
COMMENT ON TABLE  client_attachment_piece        IS 'Their content: it is read and sent piece by piece.';
COMMENT ON COLUMN client_attachment_piece.number IS 'From 0; all but the last are of one length.';
CREATE INDEX client_attachment_piece_client_id ON client_attachment_piece (client_id);
ALTER TABLE client_attachment_piece ALTER COLUMN content SET STORAGE EXTERNAL;  -- pictures are compressed already
CREATE TRIGGER client_attachment_piece_append_only BEFORE UPDATE OR DELETE ON client_attachment_piece
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What belongs to a private note is its author's alone: note's own policies say whose it is.
CALL protect_by_caseload('client_attachment', 'client_attachment_piece');
DROP POLICY caseload_select ON client_attachment;
CREATE POLICY caseload_select ON client_attachment FOR SELECT TO attune_app USING (
    client_id IN (SELECT client_id FROM care_team)
    AND (note_id IS NULL OR EXISTS (SELECT FROM note n WHERE n.id = note_id)));
DROP POLICY caseload_insert ON client_attachment;
CREATE POLICY caseload_insert ON client_attachment FOR INSERT WITH CHECK (
    client_id IN (SELECT client_id FROM care_team) AND added_by = (SELECT acting_user())
    AND (note_id IS NULL
         OR EXISTS (SELECT FROM note n WHERE n.id = note_id AND n.client_id = client_attachment.client_id)));
DROP POLICY caseload_select ON client_attachment_piece;
CREATE POLICY caseload_select ON client_attachment_piece FOR SELECT USING (
    client_id IN (SELECT client_id FROM care_team)
    AND EXISTS (SELECT FROM client_attachment a WHERE a.id = attachment_id));
DROP POLICY caseload_insert ON client_attachment_piece;
CREATE POLICY caseload_insert ON client_attachment_piece FOR INSERT WITH CHECK (
    client_id IN (SELECT client_id FROM care_team)
    AND EXISTS (SELECT FROM client_attachment a
                WHERE a.id = attachment_id AND a.client_id = client_attachment_piece.client_id
                  AND a.added_by = (SELECT acting_user())));

-- How much room all of a practice's files take, whoever's clients they are of: a sum and nothing else.
CREATE POLICY owner_select ON client_attachment FOR SELECT TO attune_owner USING (true);
CREATE FUNCTION room_taken_by_attachments() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT coalesce(sum(bytes), 0)::bigint FROM client_attachment);
COMMENT ON FUNCTION room_taken_by_attachments IS 'Bytes of all clients'' files of the practice.';
REVOKE EXECUTE ON FUNCTION room_taken_by_attachments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION room_taken_by_attachments TO attune_app;

GRANT SELECT, INSERT ON client_attachment, client_attachment_piece TO attune_app;
GRANT UPDATE (row_version, struck_out_at, struck_out_by, struck_out_because) ON client_attachment TO attune_app;

CREATE TABLE attachment_room (
    number    bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    megabytes integer     NOT NULL CHECK (megabytes BETWEEN 100 AND 1000 * 1024),
    set_by    uuid        NOT NULL REFERENCES user_account (id),
    set_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE attachment_room IS 'How much room the practice gives to the files of its clients. Never changed: the last one holds; without any, 5 GB.';
CREATE TRIGGER attachment_room_append_only BEFORE UPDATE OR DELETE ON attachment_room
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON attachment_room TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES ('client_attachment', 'a file');
