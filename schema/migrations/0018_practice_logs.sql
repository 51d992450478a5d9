-- Practice between sessions as it happened: one row for each time a client practised, kept beside the looks back on it.

CREATE TABLE practice_log (
    id             uuid        PRIMARY KEY,
    client_id      uuid        NOT NULL REFERENCES client (id),
    assignment_id  uuid        NOT NULL REFERENCES assignment (id),
    practised_on   date        NOT NULL,
    minutes        integer     CHECK (minutes BETWEEN 0 AND 600),
    helpful        integer     CHECK (helpful BETWEEN 0 AND 10),
    difficult      integer     CHECK (difficult BETWEEN 0 AND 10),
    got_in_the_way text        NOT NULL DEFAULT '' CHECK (length(got_in_the_way) <= 1000),
    logged_by      uuid        REFERENCES user_account (id),
    logged_at      timestamptz NOT NULL DEFAULT now(),
    struck_out_at  timestamptz,
    struck_out_by  uuid        REFERENCES user_account (id),
    CHECK ((struck_out_at IS NULL) = (struck_out_by IS NULL))
);
COMMENT ON TABLE  practice_log                IS 'One time that a client practised a piece of homework. A mistaken one is struck out and kept.';
COMMENT ON COLUMN practice_log.minutes        IS 'NULL: not said. So are helpful and difficult, from 0 (not at all) to 10.';
COMMENT ON COLUMN practice_log.got_in_the_way IS 'In the client''s words.';
COMMENT ON COLUMN practice_log.logged_by      IS 'Who keyed it in; NULL for the client.';
COMMENT ON COLUMN practice_log.struck_out_at  IS 'NULL while it stands.';
CREATE INDEX practice_log_assignment_id ON practice_log (assignment_id, practised_on);
CREATE INDEX practice_log_client_id ON practice_log (client_id);

CALL protect_by_caseload('practice_log');

GRANT SELECT, INSERT ON practice_log TO attune_app;
GRANT UPDATE (struck_out_at, struck_out_by) ON practice_log TO attune_app;

-- Homework that is changed stops, and what it has become goes on from it: what was practised stays with what was set then.
ALTER TABLE assignment ADD COLUMN continues uuid UNIQUE REFERENCES assignment (id);
COMMENT ON COLUMN assignment.continues IS 'The homework that this one changed or carried over; NULL for what was set anew.';
