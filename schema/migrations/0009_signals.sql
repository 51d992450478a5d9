-- Signals: flags that rules raise about a course, beside those that risk answers raise; and what the practice sets for them.

DROP INDEX flag_open;
ALTER TABLE flag
    ALTER COLUMN item DROP NOT NULL,
    ADD COLUMN risk    text CHECK (risk IN ('self_harm', 'harm_to_others', 'medical', 'soft_prompt')),
    ADD COLUMN rule    text CHECK (rule IN ('worse_since_baseline', 'worse_than_best', 'no_reliable_change', 'missed_measures')),
    ADD COLUMN score   text,
    ADD COLUMN seen_on date;
ALTER TABLE flag NO FORCE ROW LEVEL SECURITY;
ALTER TABLE administration NO FORCE ROW LEVEL SECURITY;
UPDATE flag
SET seen_on = a.answered_on,
    risk = (SELECT item ->> 'kind'
            FROM instrument i, jsonb_array_elements(i.definition -> 'risk_items') AS risk_item (item)
            WHERE i.code = a.instrument AND i.version = a.version AND (item ->> 'item')::integer = flag.item)
FROM administration a
WHERE a.id = flag.administration_id;
ALTER TABLE flag FORCE ROW LEVEL SECURITY;
ALTER TABLE administration FORCE ROW LEVEL SECURITY;
ALTER TABLE flag
    DROP COLUMN kind,
    ALTER COLUMN seen_on SET NOT NULL,
    ADD CHECK (num_nonnulls(risk, rule) = 1),
    ADD CHECK ((risk IS NULL) = (item IS NULL)),
    ADD CHECK ((rule IS NULL) = (score IS NULL)),
    ADD UNIQUE (administration_id, rule, score);
COMMENT ON TABLE  flag         IS 'Something a person must look at and sign off: a risk answer, or what a rule saw in a course. It stays until then.';
COMMENT ON COLUMN flag.administration_id IS 'The form that was answered so, or that completed what the rule saw; for missed_measures the latest form before them.';
COMMENT ON COLUMN flag.item    IS 'Of a risk answer: which item, from 1. NULL for a rule.';
COMMENT ON COLUMN flag.risk    IS 'Of a risk answer: what kind. NULL for a rule.';
COMMENT ON COLUMN flag.rule    IS 'The rule of shared/measures/signals. NULL for a risk answer.';
COMMENT ON COLUMN flag.score   IS 'The score whose course the rule looked at; empty for missed_measures. NULL for a risk answer.';
COMMENT ON COLUMN flag.seen_on IS 'The clinical date of what was seen: the form''s, or the session''s by which measures were missed.';
CREATE INDEX flag_open ON flag (client_id) INCLUDE (raised_at, rule) WHERE signed_off_at IS NULL;

CREATE TABLE signal_settings (
    id                    uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    number                bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    no_change_by_session  integer     NOT NULL CHECK (no_change_by_session BETWEEN 2 AND 100),
    missed_after_sessions integer     NOT NULL CHECK (missed_after_sessions BETWEEN 1 AND 100),
    entered_by            uuid        NOT NULL REFERENCES user_account (id),
    entered_at            timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  signal_settings                       IS 'What the practice sets for its signals. Never changed: the last one holds; without any, SignalSettings of shared/measures/signals.';
COMMENT ON COLUMN signal_settings.number                IS 'The order of settings entered in one moment.';
COMMENT ON COLUMN signal_settings.no_change_by_session  IS 'A course without a reliable change by this session is flagged.';
COMMENT ON COLUMN signal_settings.missed_after_sessions IS 'So many sessions held without any form are flagged.';

CREATE TRIGGER signal_settings_append_only BEFORE UPDATE OR DELETE ON signal_settings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON signal_settings TO attune_app;
