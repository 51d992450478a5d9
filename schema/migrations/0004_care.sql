-- What is written and handed out: notes, homework and documents.

CREATE TABLE note (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    session_id  uuid        NOT NULL REFERENCES session (id),
    kind        text        NOT NULL CHECK (kind IN ('progress', 'private_note')),
    text        jsonb       NOT NULL,
    author_id   uuid        NOT NULL REFERENCES user_account (id),
    changed_by  uuid        NOT NULL REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    signed_at   timestamptz
);
COMMENT ON TABLE  note           IS 'Session notes. A private note is its author''s alone, by row-level security.';
COMMENT ON COLUMN note.text      IS 'NoteText of shared/api/notes.hpp.';
COMMENT ON COLUMN note.signed_at IS 'From then on the note does not change; NULL while it may.';
CREATE UNIQUE INDEX note_one_progress ON note (session_id) WHERE kind = 'progress';
CREATE UNIQUE INDEX note_one_private ON note (session_id, author_id) WHERE kind = 'private_note';
CREATE INDEX note_client_id ON note (client_id);

CREATE FUNCTION refuse_signed() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a signed note does not change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_signed IS 'A signed note is immutable, whoever asks.';
CREATE TRIGGER note_signed BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION refuse_signed();

CREATE TABLE exercise (
    code       text  PRIMARY KEY CHECK (code <> ''),
    definition jsonb NOT NULL
);
COMMENT ON TABLE  exercise            IS 'CFT exercises that can be set as homework, as in shared/exercises.';
COMMENT ON COLUMN exercise.definition IS 'The exercise as in its file.';

CREATE TABLE assignment (
    id            uuid    PRIMARY KEY,
    row_version   bigint  NOT NULL DEFAULT 1,
    client_id     uuid    NOT NULL REFERENCES client (id),
    episode_id    uuid    NOT NULL REFERENCES episode (id),
    session_id    uuid    REFERENCES session (id),
    exercise      text    NOT NULL REFERENCES exercise (code),
    minutes       integer NOT NULL CHECK (minutes BETWEEN 0 AND 600),
    days_per_week integer NOT NULL CHECK (days_per_week BETWEEN 1 AND 7),
    reason        text    NOT NULL DEFAULT '',
    set_on        date    NOT NULL,
    until_on      date    CHECK (until_on >= set_on),
    stopped_on    date,
    set_by        uuid    NOT NULL REFERENCES user_account (id)
);
COMMENT ON TABLE  assignment            IS 'An exercise set as homework.';
COMMENT ON COLUMN assignment.session_id IS 'The session it was set in; NULL when set between sessions.';
COMMENT ON COLUMN assignment.minutes    IS '0: no set length.';
COMMENT ON COLUMN assignment.until_on   IS 'NULL: until it is stopped.';
COMMENT ON COLUMN assignment.stopped_on IS 'NULL while it goes on.';
CREATE INDEX assignment_client_id ON assignment (client_id);

CREATE TABLE review (
    assignment_id uuid        NOT NULL REFERENCES assignment (id),
    client_id     uuid        NOT NULL REFERENCES client (id),
    session_id    uuid        NOT NULL REFERENCES session (id),
    days_done     integer     NOT NULL CHECK (days_done >= 0),
    days_set      integer     NOT NULL CHECK (days_set BETWEEN 1 AND 366),
    said          text        NOT NULL DEFAULT '',
    entered_by    uuid        NOT NULL REFERENCES user_account (id),
    entered_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (assignment_id, session_id),
    CHECK (days_done <= days_set)
);
COMMENT ON TABLE review IS 'A look back at a piece of homework, once a session.';
CREATE INDEX review_client_id ON review (client_id);

CREATE TABLE document (
    id         uuid        PRIMARY KEY,
    client_id  uuid        NOT NULL REFERENCES client (id),
    kind       text        NOT NULL CHECK (kind IN ('session_summary')),
    title      text        NOT NULL CHECK (title <> ''),
    session_id uuid        REFERENCES session (id),
    pages      integer     NOT NULL CHECK (pages > 0),
    content    bytea       NOT NULL CHECK (length(content) <= 10485760),
    created_by uuid        NOT NULL REFERENCES user_account (id),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  document            IS 'Papers of the record, byte for byte as they were handed out.';
COMMENT ON COLUMN document.session_id IS 'The session it is about; NULL for others.';
COMMENT ON COLUMN document.content    IS 'A PDF of at most 10 MB.';
CREATE INDEX document_client_id ON document (client_id, created_at);
CREATE TRIGGER document_append_only BEFORE UPDATE OR DELETE ON document
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('assignment', 'review', 'document');

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON note FOR SELECT USING (
    client_id IN (SELECT client_id FROM care_team)
    AND (kind = 'progress' OR author_id = (SELECT acting_user())));
CREATE POLICY author_insert ON note FOR INSERT WITH CHECK (
    client_id IN (SELECT client_id FROM care_team) AND author_id = (SELECT acting_user()));
CREATE POLICY caseload_update ON note FOR UPDATE USING (
    client_id IN (SELECT client_id FROM care_team)
    AND (kind = 'progress' OR author_id = (SELECT acting_user())));
CREATE POLICY nobody_delete ON note FOR DELETE USING (false);

GRANT SELECT ON exercise TO attune_app, attune_report;
GRANT SELECT, INSERT ON note, assignment, review, document TO attune_app;
GRANT UPDATE (row_version, text, changed_by, changed_at, signed_at) ON note TO attune_app;
GRANT UPDATE (row_version, stopped_on) ON assignment TO attune_app;
GRANT UPDATE (days_done, days_set, said, entered_by, entered_at) ON review TO attune_app;
