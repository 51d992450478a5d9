-- Notes by templates: a note consists of named sections, and keeps the headings that it was written under.

CREATE TABLE own_note_template (
    code       text        NOT NULL CHECK (code LIKE 'own\_%'),
    version    integer     NOT NULL CHECK (version > 0),
    definition jsonb       NOT NULL CHECK (jsonb_typeof(definition) = 'object' AND length(definition::text) <= 50000),
    kept_by    uuid        NOT NULL REFERENCES user_account (id),
    kept_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, version)
);
COMMENT ON TABLE  own_note_template            IS 'Note templates of the practice''s own, each version as it was kept. The last one of a code holds.';
COMMENT ON COLUMN own_note_template.code       IS 'Begins with own_, and no template that comes with Attune does.';
COMMENT ON COLUMN own_note_template.definition IS 'NoteTemplate of shared/domain/note_template.hpp, whole: whether it was withdrawn, too.';
CREATE TRIGGER own_note_template_append_only BEFORE UPDATE OR DELETE ON own_note_template
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON own_note_template TO attune_app;

CREATE TABLE note_template_choice (
    user_id          uuid NOT NULL REFERENCES user_account (id),
    appointment_kind text NOT NULL CHECK (appointment_kind IN ('individual', 'couple', 'group', 'other')),
    template_code    text NOT NULL CHECK (template_code <> ''),
    PRIMARY KEY (user_id, appointment_kind)
);
COMMENT ON TABLE note_template_choice IS 'The template that somebody''s last progress note of such an appointment was begun with: the next one begins with it.';
ALTER TABLE note_template_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_template_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY own_select ON note_template_choice FOR SELECT USING (user_id = (SELECT acting_user()));
CREATE POLICY own_insert ON note_template_choice FOR INSERT WITH CHECK (user_id = (SELECT acting_user()));
CREATE POLICY own_update ON note_template_choice FOR UPDATE USING (user_id = (SELECT acting_user()));
CREATE POLICY nobody_delete ON note_template_choice FOR DELETE USING (false);
GRANT SELECT, INSERT ON note_template_choice TO attune_app;
GRANT UPDATE (template_code) ON note_template_choice TO attune_app;

-- What was written before: the same words under the same headings. Signed notes too, for their meaning stays.
CREATE FUNCTION note_section(key text, heading text, kind text, words text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    RETURN jsonb_build_object('key', key, 'heading', heading, 'kind', kind, 'text', coalesce(words, ''));

ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
ALTER TABLE note DISABLE TRIGGER note_signed;
UPDATE note SET text = CASE
    WHEN kind = 'private_note' AND text - 'worked_on' <@ '{"since_last": "", "score_lines": [], "risk": "", "plan": ""}' THEN
        jsonb_build_object('template_code', 'free', 'template_version', 1, 'sections', jsonb_build_array(
            note_section('note', 'Note', 'text', text ->> 'worked_on')))
    ELSE
        jsonb_build_object('template_code', 'cft_session', 'template_version', 1, 'sections', jsonb_build_array(
            note_section('since_last', 'Since last time', 'text', text ->> 'since_last'),
            note_section('scores', 'Scores', 'scores',
                         (SELECT string_agg(line, E'\n' ORDER BY place)
                          FROM jsonb_array_elements_text(text -> 'score_lines') WITH ORDINALITY AS l (line, place))),
            note_section('worked_on', 'What we worked on', 'work', text ->> 'worked_on'),
            note_section('risk', 'Risk', 'text', text ->> 'risk'),
            note_section('plan', 'Plan', 'plan', text ->> 'plan')))
    END;
ALTER TABLE note ENABLE TRIGGER note_signed;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
DROP FUNCTION note_section;

-- First replies to writes of notes have the old shape: a repeat finds the note itself instead.
ALTER TABLE idempotency NO FORCE ROW LEVEL SECURITY;
DELETE FROM idempotency WHERE reply LIKE '%"score_lines"%';
ALTER TABLE idempotency FORCE ROW LEVEL SECURITY;
