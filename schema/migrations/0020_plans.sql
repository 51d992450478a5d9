-- Care plans as versions: the phase that therapy is in, targets, interventions, what stands in the way, review, agreement.

CREATE TABLE care_plan (
    client_id     uuid        NOT NULL REFERENCES client (id),
    number        bigint      NOT NULL CHECK (number BETWEEN 1 AND 1000),
    phase         smallint    CHECK (phase BETWEEN 1 AND 10),
    targets       jsonb       NOT NULL CHECK (jsonb_typeof(targets) = 'array' AND jsonb_array_length(targets) <= 6),
    interventions jsonb       NOT NULL CHECK (jsonb_typeof(interventions) = 'array' AND jsonb_array_length(interventions) <= 12),
    fears         jsonb       NOT NULL CHECK (jsonb_typeof(fears) = 'object' AND length(fears::text) <= 25000),
    review_on     date,
    agreed_on     date,
    agreed_how    text        NOT NULL DEFAULT '' CHECK (length(agreed_how) <= 100),
    changed       jsonb       NOT NULL CHECK (jsonb_typeof(changed) = 'array' AND jsonb_array_length(changed) <= 8),
    saved_by      uuid        NOT NULL REFERENCES user_account (id),
    saved_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client_id, number),
    CHECK (agreed_on IS NOT NULL OR agreed_how = '')
);
COMMENT ON TABLE  care_plan               IS 'The care plan of a client. Never changed: each save is another version, and the last holds.';
COMMENT ON COLUMN care_plan.number        IS 'Counted from 1 for each client.';
COMMENT ON COLUMN care_plan.phase         IS 'Of the ten phases of shared/domain/phase.hpp; NULL: not said.';
COMMENT ON COLUMN care_plan.targets       IS 'PlanTarget of shared/domain/care_plan.hpp: the scores that are to change.';
COMMENT ON COLUMN care_plan.interventions IS 'Intervention of shared/domain/care_plan.hpp: exercises, or other means in words.';
COMMENT ON COLUMN care_plan.fears         IS 'FearsOfFlows of shared/domain/care_plan.hpp: what stands in the way of compassion, by flow.';
COMMENT ON COLUMN care_plan.review_on     IS 'When the plan is looked at again: from that day it waits in the inbox. NULL: no day is set.';
COMMENT ON COLUMN care_plan.agreed_on     IS 'The day the client agreed to it; NULL: not yet.';
COMMENT ON COLUMN care_plan.agreed_how    IS 'In session, by letter; empty when nobody said.';
COMMENT ON COLUMN care_plan.changed       IS 'CarePlanPart of shared/domain/care_plan.hpp: what differs from the version before.';
CREATE INDEX care_plan_review_on ON care_plan (review_on) WHERE review_on IS NOT NULL;

CREATE TRIGGER care_plan_append_only BEFORE UPDATE OR DELETE ON care_plan
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('care_plan');

GRANT SELECT, INSERT ON care_plan TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES ('care_plan', 'a plan');
