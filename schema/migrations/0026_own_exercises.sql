-- Exercises of the practice's own, and the files that come with them: papers to read, recordings to listen to. And what
-- a link shares with the client.

CREATE TABLE own_exercise (
    code       text        NOT NULL REFERENCES exercise (code) CHECK (code LIKE 'own\_%'),
    version    integer     NOT NULL CHECK (version > 0),
    definition jsonb       NOT NULL CHECK (jsonb_typeof(definition) = 'object' AND length(definition::text) <= 300000),
    kept_by    uuid        NOT NULL REFERENCES user_account (id),
    kept_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, version)
);
COMMENT ON TABLE  own_exercise            IS 'Exercises of the practice''s own, each version as it was kept. The last one holds, and stands in exercise as well.';
COMMENT ON COLUMN own_exercise.code       IS 'Begins with own_, and no exercise that comes with Attune does.';
COMMENT ON COLUMN own_exercise.definition IS 'Exercise of shared/domain/exercise.hpp, whole: whether it is retired, and the files it names.';

CREATE TRIGGER own_exercise_append_only BEFORE UPDATE OR DELETE ON own_exercise
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT ON own_exercise TO attune_app;

-- In statements of their own, so that one who kept another version meanwhile is waited for, and then seen.
CREATE FUNCTION keep_own_exercise(of_code text, next_version integer, wanted jsonb) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM exercise WHERE code = of_code FOR UPDATE;
    IF next_version <> (SELECT coalesce(max(version), 0) + 1 FROM own_exercise WHERE code = of_code) THEN
        RETURN false;
    END IF;
    INSERT INTO exercise (code, definition) VALUES (of_code, wanted)
    ON CONFLICT (code) DO UPDATE SET definition = excluded.definition;
    INSERT INTO own_exercise (code, version, definition, kept_by) VALUES (of_code, next_version, wanted, acting_user());
    RETURN true;
END
$$;
COMMENT ON FUNCTION keep_own_exercise IS 'Keeps the next version of an exercise of the practice''s own. False: it is not the next one any more.';

CREATE TABLE exercise_attachment (
    id      uuid        PRIMARY KEY,
    name    text        NOT NULL CHECK (name <> ''),
    kind    text        NOT NULL CHECK (kind IN ('pdf', 'mp3', 'm4a', 'ogg')),
    bytes   integer     NOT NULL CHECK (bytes BETWEEN 1 AND 20 * 1024 * 1024),
    kept_by uuid        NOT NULL REFERENCES user_account (id),
    kept_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  exercise_attachment       IS 'Files of the practice''s own exercises. One that no exercise names any more is forgotten after a day.';
COMMENT ON COLUMN exercise_attachment.kind  IS 'By its content, which was checked when it came.';

CREATE TABLE exercise_attachment_piece (
    attachment_id uuid    NOT NULL REFERENCES exercise_attachment (id) ON DELETE CASCADE,
    number        integer NOT NULL CHECK (number >= 0),
    content       bytea   NOT NULL CHECK (length(content) BETWEEN 1 AND 256 * 1024),
    PRIMARY KEY (attachment_id, number)
);
COMMENT ON TABLE  exercise_attachment_piece        IS 'Their content: it is read and sent piece by piece.';
COMMENT ON COLUMN exercise_attachment_piece.number IS 'From 0; all but the last are of one length.';
ALTER TABLE exercise_attachment_piece ALTER COLUMN content SET STORAGE EXTERNAL;  -- sound is compressed already

CREATE FUNCTION was_given_attachment(to_client uuid, attachment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM assignment a JOIN exercise e ON e.code = a.exercise
        WHERE a.client_id = to_client AND a.set_on <= current_date AND coalesce(a.stopped_on >= a.set_on, true)
          AND e.definition -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment_id', attachment)))
$$;
COMMENT ON FUNCTION was_given_attachment IS 'The client has, or had, an exercise as homework that names this file now.';

-- Whoever is signed in may read them; a client's own page those alone that this client was given.
ALTER TABLE exercise_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY given_select ON exercise_attachment FOR SELECT TO attune_app USING (
    CASE WHEN (SELECT acting_client()) IS NULL THEN (SELECT acting_user()) IS NOT NULL
         ELSE was_given_attachment((SELECT acting_client()), id) END);
CREATE POLICY user_insert ON exercise_attachment FOR INSERT TO attune_app WITH CHECK (
    (SELECT acting_client()) IS NULL AND kept_by = (SELECT acting_user()));
CREATE POLICY nobody_update ON exercise_attachment FOR UPDATE USING (false);
CREATE POLICY owner_select ON exercise_attachment FOR SELECT TO attune_owner USING (true);
CREATE POLICY old_delete ON exercise_attachment FOR DELETE TO attune_owner USING (kept_at < now() - interval '1 day');

ALTER TABLE exercise_attachment_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_attachment_piece FORCE ROW LEVEL SECURITY;
CREATE POLICY given_select ON exercise_attachment_piece FOR SELECT TO attune_app USING (
    EXISTS (SELECT FROM exercise_attachment a WHERE a.id = attachment_id));
CREATE POLICY user_insert ON exercise_attachment_piece FOR INSERT TO attune_app WITH CHECK (
    (SELECT acting_client()) IS NULL
    AND EXISTS (SELECT FROM exercise_attachment a WHERE a.id = attachment_id AND a.kept_by = (SELECT acting_user())));
CREATE POLICY nobody_update ON exercise_attachment_piece FOR UPDATE USING (false);
CREATE POLICY nobody_delete ON exercise_attachment_piece FOR DELETE USING (false);
CREATE POLICY owner_select ON exercise_attachment_piece FOR SELECT TO attune_owner USING (true);

GRANT SELECT, INSERT ON exercise_attachment, exercise_attachment_piece TO attune_app;

CREATE FUNCTION page_attachment_piece(secret bytea, attachment uuid, piece integer) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.content
    FROM link_device d JOIN link l ON l.id = d.link_id, exercise_attachment_piece p
    WHERE d.secret_hash = secret AND l.homework AND link_is_open(l) AND p.attachment_id = attachment AND p.number = piece
      AND was_given_attachment(l.client_id, p.attachment_id)
$$;
COMMENT ON FUNCTION page_attachment_piece IS 'A piece of a file for the device with that cookie, while its link is open. The page that began the reply has left the audit row.';

CREATE FUNCTION hold_attachments() RETURNS void
    LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('attune attachments', 0))
$$;
COMMENT ON FUNCTION hold_attachments IS 'Until the transaction ends nobody else adds a file, names one or forgets one.';

CREATE FUNCTION forget_loose_attachments() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    forgotten bigint;
BEGIN
    PERFORM hold_attachments();
    DELETE FROM exercise_attachment a
    WHERE a.kept_at < now() - interval '1 day'
      AND NOT EXISTS (
          SELECT FROM exercise e
          WHERE e.definition -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment_id', a.id)));
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END
$$;
COMMENT ON FUNCTION forget_loose_attachments IS 'Drops files older than a day that no exercise names now; how many.';

REVOKE EXECUTE ON FUNCTION keep_own_exercise, was_given_attachment, page_attachment_piece, hold_attachments,
    forget_loose_attachments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_own_exercise, was_given_attachment, page_attachment_piece, hold_attachments,
    forget_loose_attachments TO attune_app;

ALTER TABLE link ADD COLUMN shares_course boolean NOT NULL DEFAULT false;
ALTER TABLE link ADD COLUMN document_id uuid REFERENCES document (id);
ALTER TABLE link ADD CHECK (NOT ((shares_course OR document_id IS NOT NULL) AND finished_at IS NOT NULL));
COMMENT ON COLUMN link.shares_course IS 'The client looks at how their scores of the latest episode have gone.';
COMMENT ON COLUMN link.document_id   IS 'A document of this client that they may open; NULL: none.';
COMMENT ON COLUMN link.finished_at   IS 'All forms were sent; NULL before, and always where it brings homework or shares something.';
