-- Signed notes with their hash, addenda and co-signatures; search across a caseload; and where a note is open.

-- By whom, about what and when: a note with other words, or under another signature, has another hash.
CREATE FUNCTION note_hash(n note) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(convert_to(jsonb_build_object(
        'note_id', n.id, 'client_id', n.client_id, 'session_id', n.session_id, 'kind', n.kind, 'text', n.text,
        'author_id', n.author_id,
        'signed_at', to_char(n.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8'));
COMMENT ON FUNCTION note_hash IS 'SHA-256 of what a signature stands for: note, client, session, kind, text with its headings, author and time, as jsonb writes them.';

ALTER TABLE note ADD COLUMN hash bytea;
COMMENT ON COLUMN note.hash IS 'note_hash() of the moment of the signature; NULL until then.';

CREATE FUNCTION seal_note() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.hash := CASE WHEN NEW.signed_at IS NOT NULL THEN note_hash(NEW) END;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION seal_note IS 'A signed note holds its hash, whoever signs it.';
CREATE TRIGGER note_sealed BEFORE INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION seal_note();

ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
ALTER TABLE note DISABLE TRIGGER note_signed;
UPDATE note SET signed_at = signed_at WHERE signed_at IS NOT NULL;
ALTER TABLE note ENABLE TRIGGER note_signed;
ALTER TABLE note ADD CONSTRAINT note_signed_with_hash CHECK ((signed_at IS NULL) = (hash IS NULL));
ALTER TABLE note FORCE ROW LEVEL SECURITY;

CREATE TABLE note_addendum (
    id        uuid        PRIMARY KEY,
    client_id uuid        NOT NULL REFERENCES client (id),
    note_id   uuid        NOT NULL REFERENCES note (id),
    text      text        NOT NULL CHECK (text <> ''),
    author_id uuid        NOT NULL REFERENCES user_account (id),
    signed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  note_addendum           IS 'What was added to a signed note, by people of the care team; signed as it is written.';
CREATE INDEX note_addendum_client_id ON note_addendum (client_id);
CREATE INDEX note_addendum_note_id ON note_addendum (note_id, signed_at);
CREATE TRIGGER note_addendum_append_only BEFORE UPDATE OR DELETE ON note_addendum
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE note_cosignature (
    note_id       uuid        NOT NULL REFERENCES note (id),
    client_id     uuid        NOT NULL REFERENCES client (id),
    supervisor_id uuid        NOT NULL REFERENCES user_account (id),
    signed_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (note_id, supervisor_id)
);
COMMENT ON TABLE note_cosignature IS 'A supervisor of the author has read the signed note and stands by it.';
CREATE INDEX note_cosignature_client_id ON note_cosignature (client_id);
CREATE TRIGGER note_cosignature_append_only BEFORE UPDATE OR DELETE ON note_cosignature
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Through the policies of note itself: what belongs to a private note is its author's alone.
ALTER TABLE note_addendum ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_addendum FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON note_addendum FOR SELECT USING (
    client_id IN (SELECT client_id FROM care_team) AND EXISTS (SELECT FROM note n WHERE n.id = note_id));
CREATE POLICY care_team_insert ON note_addendum FOR INSERT WITH CHECK (
    author_id = (SELECT acting_user())
    AND client_id IN (SELECT t.client_id FROM care_team t WHERE t.user_id = (SELECT acting_user()))
    AND EXISTS (SELECT FROM note n WHERE n.id = note_id AND n.client_id = note_addendum.client_id AND n.signed_at IS NOT NULL));
CREATE POLICY nobody_update ON note_addendum FOR UPDATE USING (false);
CREATE POLICY nobody_delete ON note_addendum FOR DELETE USING (false);

ALTER TABLE note_cosignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_cosignature FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON note_cosignature FOR SELECT USING (
    client_id IN (SELECT client_id FROM care_team) AND EXISTS (SELECT FROM note n WHERE n.id = note_id));
CREATE POLICY supervisor_insert ON note_cosignature FOR INSERT WITH CHECK (
    supervisor_id = (SELECT acting_user())
    AND client_id IN (SELECT client_id FROM care_team)
    AND EXISTS (SELECT FROM note n JOIN supervision s ON s.supervisee_id = n.author_id
                WHERE n.id = note_id AND n.client_id = note_cosignature.client_id AND n.signed_at IS NOT NULL
                  AND s.supervisor_id = (SELECT acting_user())));
CREATE POLICY nobody_update ON note_cosignature FOR UPDATE USING (false);
CREATE POLICY nobody_delete ON note_cosignature FOR DELETE USING (false);

GRANT SELECT, INSERT ON note_addendum, note_cosignature TO attune_app;

-- Search. Words are found by their stems in English and in German, and as they stand; accents do not count.

CREATE EXTENSION unaccent;
CREATE TEXT SEARCH CONFIGURATION note_english (COPY = english);
CREATE TEXT SEARCH CONFIGURATION note_german (COPY = german);
CREATE TEXT SEARCH CONFIGURATION note_as_written (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION note_english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION note_german ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION note_as_written ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION note_words(of_text jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
    RETURN (SELECT coalesce(string_agg(s.section ->> 'text', E'\n' ORDER BY s.place), '')
            FROM jsonb_array_elements(of_text -> 'sections') WITH ORDINALITY AS s (section, place)
            WHERE s.section ->> 'text' <> '');
COMMENT ON FUNCTION note_words IS 'What was written in a note, without its headings.';

CREATE FUNCTION words_to_find(words text) RETURNS tsvector
    LANGUAGE sql STABLE SET search_path = public, pg_temp
    RETURN to_tsvector('note_english', words) || to_tsvector('note_german', words) || to_tsvector('note_as_written', words);

CREATE TABLE note_search (
    id        uuid     PRIMARY KEY,
    client_id uuid     NOT NULL REFERENCES client (id),
    note_id   uuid     NOT NULL REFERENCES note (id),
    private   boolean  NOT NULL,
    author_id uuid     NOT NULL REFERENCES user_account (id),
    words     tsvector NOT NULL
);
COMMENT ON TABLE  note_search         IS 'The words of notes and addenda, for search_notes() alone. Kept by triggers.';
COMMENT ON COLUMN note_search.id      IS 'Of the note, or of the addendum.';
COMMENT ON COLUMN note_search.private IS 'Of a private note: for its author alone.';
CREATE INDEX note_search_client_id ON note_search (client_id);
CREATE INDEX note_search_words ON note_search USING gin (words);

-- The index can be used where nothing stands before it: the owner sees every row, and search_notes() asks whose it is.
ALTER TABLE note_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_search FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_select ON note_search FOR SELECT TO attune_owner USING (true);
CREATE POLICY owner_insert ON note_search FOR INSERT TO attune_owner WITH CHECK (true);
CREATE POLICY owner_update ON note_search FOR UPDATE TO attune_owner USING (true);
CREATE POLICY nobody_delete ON note_search FOR DELETE USING (false);
CREATE POLICY caseload_select ON note_search FOR SELECT TO attune_app USING (
    client_id IN (SELECT client_id FROM care_team) AND (NOT private OR author_id = (SELECT acting_user())));
GRANT SELECT ON note_search TO attune_app;

CREATE FUNCTION keep_note_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO note_search (id, client_id, note_id, private, author_id, words)
    VALUES (NEW.id, NEW.client_id, NEW.id, NEW.kind = 'private_note', NEW.author_id, words_to_find(note_words(NEW.text)))
    ON CONFLICT (id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER note_words_kept AFTER INSERT OR UPDATE OF text ON note FOR EACH ROW EXECUTE FUNCTION keep_note_words();

CREATE FUNCTION keep_addendum_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO note_search (id, client_id, note_id, private, author_id, words)
    SELECT NEW.id, NEW.client_id, NEW.note_id, n.kind = 'private_note', n.author_id, words_to_find(NEW.text)
    FROM note n WHERE n.id = NEW.note_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER note_addendum_words_kept AFTER INSERT ON note_addendum
    FOR EACH ROW EXECUTE FUNCTION keep_addendum_words();

ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
INSERT INTO note_search (id, client_id, note_id, private, author_id, words)
    SELECT id, client_id, id, kind = 'private_note', author_id, words_to_find(note_words(text)) FROM note;
ALTER TABLE note FORCE ROW LEVEL SECURITY;

-- What is typed into a search box, in each of the three ways that words are kept.
CREATE FUNCTION note_query(wanted text, OUT english tsquery, OUT german tsquery, OUT as_written tsquery)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT websearch_to_tsquery('note_english', wanted), websearch_to_tsquery('note_german', wanted),
           websearch_to_tsquery('note_as_written', wanted)
$$;

-- The client must be on the acting user's caseload, and a private note theirs: asked here, before anything of it is told.
CREATE FUNCTION search_notes(wanted text, most integer)
    RETURNS TABLE (client_id uuid, legal_name text, preferred_name text, note_id uuid, session_id uuid, kind text,
                   starts_at timestamptz, author_name text, of_addendum boolean, latest_episode boolean, snippet text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH caseload AS MATERIALIZED (
        SELECT DISTINCT t.client_id FROM care_team t
        WHERE t.ended_at IS NULL AND (
            t.user_id = acting_user()
            OR t.user_id IN (SELECT v.supervisee_id FROM supervision v WHERE v.supervisor_id = acting_user()))
    ), found AS (
        SELECT f.id, f.note_id, f.client_id, s.starts_at, s.episode_id, s.id AS session_id
        FROM note_search f
        JOIN caseload ON caseload.client_id = f.client_id
        JOIN note n ON n.id = f.note_id
        JOIN session s ON s.id = n.session_id
        WHERE f.words @@ (SELECT q.english || q.german || q.as_written FROM note_query(wanted) q)
          AND (NOT f.private OR f.author_id = acting_user())
        ORDER BY s.starts_at DESC, f.id LIMIT most
    ), told AS (
        SELECT found.*, n.kind, a.id IS NOT NULL AS of_addendum, coalesce(a.author_id, n.author_id) AS author_id,
               coalesce(a.text, note_words(n.text)) AS words
        FROM found JOIN note n ON n.id = found.note_id LEFT JOIN note_addendum a ON a.id = found.id
    )
    SELECT told.client_id, c.legal_name, c.preferred_name, told.note_id, told.session_id, told.kind, told.starts_at,
           u.display_name, told.of_addendum,
           told.episode_id = (SELECT e.id FROM episode e WHERE e.client_id = told.client_id ORDER BY e.number DESC LIMIT 1),
           CASE WHEN to_tsvector('note_english', told.words) @@ q.english
                THEN ts_headline('note_english', told.words, q.english, o.options)
                WHEN to_tsvector('note_german', told.words) @@ q.german
                THEN ts_headline('note_german', told.words, q.german, o.options)
                ELSE ts_headline('note_as_written', told.words, q.as_written, o.options) END
    FROM told
    JOIN client c ON c.id = told.client_id
    JOIN user_account u ON u.id = told.author_id,
    note_query(wanted) q,
    (SELECT format('StartSel=%s,StopSel=%s,MaxWords=18,MinWords=10,ShortWord=2', chr(57344), chr(57345)) AS options) o
    ORDER BY told.starts_at DESC, told.id
$$;
COMMENT ON FUNCTION search_notes IS 'Notes and addenda with these words on the acting user''s own caseload, the latest session first: none of anybody else''s, and of private notes their own. What was found stands between U+E000 and U+E001.';
REVOKE EXECUTE ON FUNCTION keep_note_words, keep_addendum_words, note_query, search_notes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_notes TO attune_app;

-- Where a note is open just now: told by the desktops themselves, each for a short while.

CREATE TABLE open_note (
    desktop    text        NOT NULL CHECK (length(desktop) BETWEEN 16 AND 64),
    client_id  uuid        NOT NULL REFERENCES client (id),
    session_id uuid        NOT NULL REFERENCES session (id),
    private    boolean     NOT NULL,
    user_id    uuid        NOT NULL REFERENCES user_account (id),
    computer   text        NOT NULL CHECK (length(computer) <= 100),
    since      timestamptz NOT NULL DEFAULT now(),
    seen_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (desktop, user_id)
);
COMMENT ON TABLE  open_note          IS 'Notes that are open on a desktop. A row that has not been renewed for two minutes says nothing any more.';
COMMENT ON COLUMN open_note.desktop  IS 'A long random name, chosen by the page that holds the note open.';
COMMENT ON COLUMN open_note.computer IS 'The computer''s own name, for people.';
CREATE INDEX open_note_client_id ON open_note (client_id);
CREATE INDEX open_note_session_id ON open_note (session_id);

ALTER TABLE open_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE open_note FORCE ROW LEVEL SECURITY;
CREATE POLICY caseload_select ON open_note FOR SELECT TO attune_app USING (
    client_id IN (SELECT client_id FROM care_team) AND (NOT private OR user_id = (SELECT acting_user())));
CREATE POLICY own_insert ON open_note FOR INSERT TO attune_app WITH CHECK (
    client_id IN (SELECT client_id FROM care_team) AND user_id = (SELECT acting_user()));
CREATE POLICY own_update ON open_note FOR UPDATE TO attune_app USING (user_id = (SELECT acting_user()));
CREATE POLICY old_delete ON open_note FOR DELETE TO attune_owner USING (seen_at < now() - interval '1 day');
CREATE POLICY old_find ON open_note FOR SELECT TO attune_owner USING (seen_at < now() - interval '1 day');
GRANT SELECT, INSERT ON open_note TO attune_app;
GRANT UPDATE (seen_at) ON open_note TO attune_app;

CREATE FUNCTION forget_closed_notes() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM open_note WHERE seen_at < now() - interval '1 day' RETURNING 1) SELECT count(*) FROM gone
$$;
COMMENT ON FUNCTION forget_closed_notes IS 'Drops what desktops said of open notes more than a day ago; how many.';
REVOKE EXECUTE ON FUNCTION forget_closed_notes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_closed_notes TO attune_app;
