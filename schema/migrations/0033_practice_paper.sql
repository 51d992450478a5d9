-- The practice's own paper: what stands on each of its documents, and how its people sign.

CREATE TABLE practice_paper (
    number      bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    address     text        NOT NULL CHECK (length(address) <= 400),
    foot        text        NOT NULL CHECK (length(foot) <= 120),
    logo        bytea       CHECK (length(logo) <= 204800),
    usual_parts jsonb       NOT NULL CHECK (jsonb_typeof(usual_parts) = 'array' AND length(usual_parts::text) <= 10000),
    entered_by  uuid        NOT NULL REFERENCES user_account (id),
    entered_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  practice_paper             IS 'What stands on the practice''s documents. Never changed: the last one holds; without any, its name alone.';
COMMENT ON COLUMN practice_paper.address     IS 'Lines below the name: street, town, telephone, web.';
COMMENT ON COLUMN practice_paper.foot        IS 'A line at the end of each page.';
COMMENT ON COLUMN practice_paper.logo        IS 'A PNG; NULL: none.';
COMMENT ON COLUMN practice_paper.usual_parts IS 'UsualParts of shared/api/manuscripts.hpp: what the practice leaves out of a kind of document.';
CREATE TRIGGER practice_paper_append_only BEFORE UPDATE OR DELETE ON practice_paper
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON practice_paper TO attune_app;

CREATE TABLE signature (
    number       bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    user_id      uuid        NOT NULL REFERENCES user_account (id),
    title        text        NOT NULL CHECK (length(title) <= 120),
    registration text        NOT NULL CHECK (length(registration) <= 120),
    entered_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  signature              IS 'What stands below a user''s name where they sign. Never changed: the last one of a user holds.';
COMMENT ON COLUMN signature.title        IS '"Clinical psychologist"';
COMMENT ON COLUMN signature.registration IS 'With which body, and under which number.';
CREATE INDEX signature_user_id ON signature (user_id, number DESC);
CREATE TRIGGER signature_append_only BEFORE UPDATE OR DELETE ON signature
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON signature TO attune_app;
