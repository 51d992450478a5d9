-- Which measures are to be given when: the schedule of an episode, and the batteries of the practice that schedules are
-- made of. What is due is worked out from them and never stored.

CREATE TABLE battery (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    row_version bigint      NOT NULL DEFAULT 1,
    name        text        NOT NULL CHECK (name <> ''),
    measures    jsonb       NOT NULL CHECK (jsonb_typeof(measures) = 'array'
                                            AND jsonb_array_length(measures) BETWEEN 1 AND 20),
    in_use      boolean     NOT NULL DEFAULT true,
    changed_by  uuid        REFERENCES user_account (id),
    changed_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  battery            IS 'Measures that the practice gives together, each with its usual rhythm. Schedules made from it stay as they are when it changes.';
COMMENT ON COLUMN battery.measures   IS 'ScheduledMeasure of shared/measures/schedule.hpp, in their order.';
COMMENT ON COLUMN battery.in_use     IS 'False: no longer offered.';
COMMENT ON COLUMN battery.changed_by IS 'NULL: it came with Attune.';
CREATE UNIQUE INDEX battery_name ON battery (lower(name)) WHERE in_use;

INSERT INTO battery (name, measures) VALUES ('CFT basics', '[
    {"instrument": "fcs", "rhythm": "every_nth_session", "every": 4, "stop": {}},
    {"instrument": "phq9", "rhythm": "every_nth_session", "every": 1, "stop": {}},
    {"instrument": "gad7", "rhythm": "every_nth_session", "every": 1, "stop": {}}]');

CREATE TABLE schedule (
    episode_id  uuid        NOT NULL REFERENCES episode (id),
    client_id   uuid        NOT NULL REFERENCES client (id),
    row_version bigint      NOT NULL CHECK (row_version > 0),
    measures    jsonb       NOT NULL CHECK (jsonb_typeof(measures) = 'array' AND jsonb_array_length(measures) <= 20),
    set_by      uuid        NOT NULL REFERENCES user_account (id),
    set_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (episode_id, row_version)
);
COMMENT ON TABLE  schedule          IS 'Which measures an episode is followed by. Never changed: another setting is another version, and the last holds.';
COMMENT ON COLUMN schedule.measures IS 'ScheduledMeasure of shared/measures/schedule.hpp, in their order; an empty list asks for nothing.';
CREATE INDEX schedule_client_id ON schedule (client_id);

CREATE TRIGGER schedule_append_only BEFORE UPDATE OR DELETE ON schedule
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('schedule');

GRANT SELECT, INSERT ON battery, schedule TO attune_app;
GRANT UPDATE (row_version, name, measures, in_use, changed_by, changed_at) ON battery TO attune_app;
