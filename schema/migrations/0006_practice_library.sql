-- What the practice adds to the library: wordings, statements of its licences, and facts that it has confirmed.
-- The practice's, not clients': everybody who signs in may read them. Nothing is ever changed; a change is a new row.

CREATE TABLE wording (
    id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    instrument    text        NOT NULL,
    version       integer     NOT NULL,
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    revision      integer     NOT NULL CHECK (revision > 0),
    title         text        NOT NULL CHECK (title <> ''),
    content       jsonb       NOT NULL CHECK (jsonb_typeof(content -> 'items') = 'array' AND content -> 'items' <> '[]'),
    source        text        NOT NULL CHECK (source <> ''),
    licence       text        NOT NULL CHECK (licence <> ''),
    demonstration boolean     NOT NULL,
    loaded_by     uuid        NOT NULL REFERENCES user_account (id),
    loaded_at     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (instrument, version, language, revision),
    FOREIGN KEY (instrument, version) REFERENCES instrument (code, version)
);
COMMENT ON TABLE  wording               IS 'The text of an instrument in one language. The last revision of a version and language holds.';
COMMENT ON COLUMN wording.language      IS 'BCP 47: en-GB.';
COMMENT ON COLUMN wording.content       IS 'The Wording of shared/wording, whole.';
COMMENT ON COLUMN wording.source        IS 'Where the text was taken from.';
COMMENT ON COLUMN wording.licence       IS 'What allows the practice to show it.';
COMMENT ON COLUMN wording.demonstration IS 'Our own topic labels in the place of the text; every page says so.';

CREATE TABLE licence_statement (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    number     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    instrument text        NOT NULL CHECK (instrument <> ''),
    text       text        NOT NULL CHECK (text <> ''),
    stated_by  uuid        NOT NULL REFERENCES user_account (id),
    stated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  licence_statement            IS 'The practice''s own statement of what allows it to use an instrument. The last one holds.';
COMMENT ON COLUMN licence_statement.instrument IS 'The instrument''s code: a licence is for every version of it.';
COMMENT ON COLUMN licence_statement.number     IS 'The order of statements made in one moment.';
CREATE INDEX licence_statement_instrument ON licence_statement (instrument, number);

CREATE TABLE confirmation (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    instrument   text        NOT NULL,
    version      integer     NOT NULL,
    fact         text        NOT NULL CHECK (fact <> ''),
    source       text        NOT NULL CHECK (source <> ''),
    confirmed_by uuid        NOT NULL REFERENCES user_account (id),
    confirmed_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (instrument, version, fact),
    FOREIGN KEY (instrument, version) REFERENCES instrument (code, version)
);
COMMENT ON TABLE  confirmation        IS 'Facts that the practice has checked against a source of its own; they drive scores and verdicts from then on.';
COMMENT ON COLUMN confirmation.fact   IS 'Its path in the instrument: scores[total].';
COMMENT ON COLUMN confirmation.source IS 'What the practice read.';

CREATE TRIGGER wording_append_only BEFORE UPDATE OR DELETE ON wording
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER licence_statement_append_only BEFORE UPDATE OR DELETE ON licence_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_append_only BEFORE UPDATE OR DELETE ON confirmation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON wording, licence_statement, confirmation TO attune_app;
