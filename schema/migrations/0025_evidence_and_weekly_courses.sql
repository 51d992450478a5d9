-- What a formulation rests on, formulations on paper, and weekly courses.

ALTER TABLE formulation ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]'
    CHECK (jsonb_typeof(evidence) = 'array' AND jsonb_array_length(evidence) <= 40);
COMMENT ON COLUMN formulation.evidence IS 'Evidence of shared/domain/formulation.hpp: what supports each part, named as it was when this was saved.';

ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check
    CHECK (kind IN ('session_summary', 'safety_plan', 'formulation', 'formulation_in_plain_words'));

-- Weekly courses: a copy of a ready-made one for a client, with days, whose exercises are homework of their week.

CREATE TABLE weekly_course (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    client_id   uuid        NOT NULL REFERENCES client (id),
    episode_id  uuid        NOT NULL REFERENCES episode (id),
    course      text        NOT NULL CHECK (course <> ''),
    name        text        NOT NULL CHECK (name <> ''),
    group_name  text        NOT NULL CHECK (length(group_name) <= 100),
    weeks       jsonb       NOT NULL CHECK (jsonb_typeof(weeks) = 'array' AND jsonb_array_length(weeks) BETWEEN 1 AND 26),
    ends_on     date        NOT NULL,
    stopped_on  date,
    given_by    uuid        NOT NULL REFERENCES user_account (id),
    given_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  weekly_course            IS 'A weekly course that a client was given. Weeks that have begun never change.';
COMMENT ON COLUMN weekly_course.course     IS 'The code of the ready-made course, of shared/courses.';
COMMENT ON COLUMN weekly_course.group_name IS 'With whom it was given together, in the practice''s words; empty when it was given to one client alone.';
COMMENT ON COLUMN weekly_course.weeks      IS 'GivenWeek of shared/domain/weekly_course.hpp, as they are now adapted.';
COMMENT ON COLUMN weekly_course.ends_on    IS 'The last day of the last week.';
COMMENT ON COLUMN weekly_course.stopped_on IS 'NULL unless it was stopped before its end.';
CREATE INDEX weekly_course_client_id ON weekly_course (client_id, given_at);

CALL protect_by_caseload('weekly_course');

GRANT SELECT, INSERT ON weekly_course TO attune_app;
GRANT UPDATE (row_version, weeks, ends_on, stopped_on) ON weekly_course TO attune_app;

ALTER TABLE assignment ADD COLUMN weekly_course_id uuid REFERENCES weekly_course (id);
COMMENT ON COLUMN assignment.weekly_course_id IS 'The weekly course it belongs to, set from its week''s first day on; NULL for others. Stopped before it was set: its week was changed before it began.';
CREATE INDEX assignment_weekly_course_id ON assignment (weekly_course_id) WHERE weekly_course_id IS NOT NULL;

INSERT INTO holds_import (table_name, what) VALUES ('weekly_course', 'a weekly course');

-- Leaflets of the practice's own. The practice's, not clients': everybody who signs in may read them.

CREATE TABLE own_leaflet (
    number    bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    code      text        NOT NULL CHECK (code LIKE 'own\_%'),
    content   jsonb       NOT NULL CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 200000),
    withdrawn boolean     NOT NULL,
    kept_by   uuid        NOT NULL REFERENCES user_account (id),
    kept_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  own_leaflet           IS 'Leaflets of the practice''s own, as they were kept. The last row of a code holds.';
COMMENT ON COLUMN own_leaflet.code      IS 'Begins with own_, and no leaflet that comes with Attune does.';
COMMENT ON COLUMN own_leaflet.content   IS 'Leaflet of shared/domain/leaflet.hpp, whole.';
COMMENT ON COLUMN own_leaflet.withdrawn IS 'It is no longer offered; courses that name it keep its title.';
CREATE INDEX own_leaflet_code ON own_leaflet (code, number);

CREATE TRIGGER own_leaflet_append_only BEFORE UPDATE OR DELETE ON own_leaflet
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON own_leaflet TO attune_app;
