-- What is known of a filed document: the hash of its bytes, the records that it was made from, and to whom it went.

-- Worked out for what was filed before; from then on whoever files a document says its hash, so that bytes that are changed
-- later no longer have it.
ALTER TABLE document ADD COLUMN sha256 text GENERATED ALWAYS AS (encode(sha256(content), 'hex')) STORED;
ALTER TABLE document ALTER COLUMN sha256 DROP EXPRESSION;
ALTER TABLE document ALTER COLUMN sha256 SET NOT NULL;
ALTER TABLE document ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN document.sha256 IS 'Of the content, in hexadecimal, as it was when the document was filed.';

ALTER TABLE document ADD COLUMN made_from jsonb NOT NULL DEFAULT '[]'
    CHECK (jsonb_typeof(made_from) = 'array' AND length(made_from::text) <= 500000);
COMMENT ON COLUMN document.made_from IS 'RecordVersion of shared/api/documents.hpp: each record that it says something from, as it stood; empty where nobody kept count.';

ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check CHECK (kind IN (
    'session_summary', 'safety_plan', 'formulation', 'formulation_in_plain_words', 'session_summary_for_client',
    'progress_report', 'discharge_report', 'letter', 'supervision_summary', 'measure_sheet'));

CREATE TABLE document_handout (
    id          uuid        PRIMARY KEY,
    document_id uuid        NOT NULL REFERENCES document (id),
    client_id   uuid        NOT NULL REFERENCES client (id),
    recipient   text        NOT NULL CHECK (length(recipient) BETWEEN 1 AND 200),
    way         text        NOT NULL CHECK (way IN ('in_person', 'post', 'email', 'fax', 'link', 'other')),
    given_on    date        NOT NULL,
    recorded_by uuid        NOT NULL REFERENCES user_account (id),
    recorded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  document_handout           IS 'To whom a document went. Never changed: what was given out cannot be taken back.';
COMMENT ON COLUMN document_handout.recipient IS 'A person or a place: "Dr Fennimore Ash, Larkspur Surgery".';
CREATE INDEX document_handout_client_id ON document_handout (client_id);
CREATE INDEX document_handout_document_id ON document_handout (document_id, given_on DESC);
CREATE TRIGGER document_handout_append_only BEFORE UPDATE OR DELETE ON document_handout
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL protect_by_caseload('document_handout');

GRANT SELECT, INSERT ON document_handout TO attune_app;
