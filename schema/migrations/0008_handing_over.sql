-- Handing the screen over: how a form was given, and what the practice says to a client after an answer about self-harm.

ALTER TABLE administration
    ADD COLUMN given_as text NOT NULL DEFAULT 'keyed' CHECK (given_as IN ('keyed', 'handed_over'));
COMMENT ON COLUMN administration.given_as IS 'keyed: from paper; handed_over: answered by the client on the therapist''s screen.';

CREATE TABLE practice_safety (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    number     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    text       text        NOT NULL CHECK (text <> ''),
    read_by    text        NOT NULL CHECK (read_by <> ''),
    entered_by uuid        NOT NULL REFERENCES user_account (id),
    entered_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  practice_safety         IS 'What a client reads after an answer about self-harm. Never changed: the last one holds, and the others say what was shown before.';
COMMENT ON COLUMN practice_safety.text    IS 'The practice''s own words, telephone numbers included; Attune ships none.';
COMMENT ON COLUMN practice_safety.read_by IS 'Who reads the answers, and when.';
COMMENT ON COLUMN practice_safety.number  IS 'The order of texts entered in one moment.';

CREATE TRIGGER practice_safety_append_only BEFORE UPDATE OR DELETE ON practice_safety
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON practice_safety TO attune_app;
