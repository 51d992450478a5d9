-- The assistant's view: diary and contact details of the whole practice, and nothing else of anybody.

CREATE FUNCTION acting_assistant() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM user_account
                   WHERE id = acting_user() AND role = 'assistant' AND disabled_at IS NULL AND acting_client() IS NULL);
COMMENT ON FUNCTION acting_assistant IS 'Whether this transaction acts for an assistant, who is on no care team: what they see is opened by the policies that name this, and by no other.';

-- A client's row holds contact details and nothing clinical.
CREATE POLICY assistant_select ON client FOR SELECT TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY assistant_update ON client FOR UPDATE TO attune_app USING ((SELECT acting_assistant()));
DROP POLICY user_insert ON client;
CREATE POLICY user_insert ON client FOR INSERT WITH CHECK (
    (SELECT acting_user()) IS NOT NULL AND NOT (SELECT acting_assistant()));
CREATE POLICY assistant_insert ON client_history FOR INSERT TO attune_app WITH CHECK ((SELECT acting_assistant()));

CREATE POLICY assistant_select ON session FOR SELECT TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY assistant_insert ON session FOR INSERT TO attune_app WITH CHECK (
    (SELECT acting_assistant()) AND state <> 'attended');
CREATE POLICY assistant_update ON session FOR UPDATE TO attune_app
    USING ((SELECT acting_assistant()) AND state <> 'attended')
    WITH CHECK ((SELECT acting_assistant()) AND state <> 'attended');
COMMENT ON POLICY assistant_update ON session IS 'Whether a session took place is for its therapist to say.';

CREATE POLICY assistant_select ON appointment FOR SELECT TO attune_app USING ((SELECT acting_assistant()));
CREATE POLICY assistant_insert ON appointment FOR INSERT TO attune_app WITH CHECK ((SELECT acting_assistant()));
CREATE POLICY assistant_update ON appointment FOR UPDATE TO attune_app USING ((SELECT acting_assistant()));

-- What booking needs of an episode, without the problem that it is about.
CREATE FUNCTION lock_latest_episode(of_client uuid) RETURNS TABLE (episode_id uuid, ended_on date)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id, ended_on FROM episode WHERE client_id = of_client ORDER BY number DESC LIMIT 1 FOR UPDATE
$$;
COMMENT ON FUNCTION lock_latest_episode IS 'Locked until the end of the transaction: sessions of one episode are changed one at a time, so that two cannot be given the same start.';
REVOKE EXECUTE ON FUNCTION lock_latest_episode FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_latest_episode TO attune_app;

CREATE FUNCTION responsible_therapist(of_client uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT therapist_id FROM episode WHERE client_id = of_client AND ended_on IS NULL ORDER BY number DESC LIMIT 1);
COMMENT ON FUNCTION responsible_therapist IS 'Of the client''s open episode; NULL when there is none.';
REVOKE EXECUTE ON FUNCTION responsible_therapist FROM PUBLIC;
GRANT EXECUTE ON FUNCTION responsible_therapist TO attune_app;

CREATE FUNCTION cares_for(therapist uuid, of_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM care_team WHERE user_id = therapist AND client_id = of_client AND ended_at IS NULL);
COMMENT ON FUNCTION cares_for IS 'Whether the client is on that therapist''s caseload.';
REVOKE EXECUTE ON FUNCTION cares_for FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cares_for TO attune_app;

-- Finding people by any part of what they are known by.
CREATE FUNCTION without_accents(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(lower(normalize(words, NFKD)), '[\u0300-\u036f]', '', 'g');
COMMENT ON FUNCTION without_accents IS 'Lower case, without accents, for comparing.';
CREATE FUNCTION two_digits(value numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lpad(value::integer::text, 2, '0');
CREATE FUNCTION found_by(reference text, legal_name text, preferred_name text, born_on date, phone text, email text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN without_accents(legal_name || E'\n' || preferred_name || E'\n' || reference || E'\n' || email) || E'\n'
           || coalesce(extract(year FROM born_on) || two_digits(extract(month FROM born_on)) || two_digits(extract(day FROM born_on)) || E'\n'
                       || two_digits(extract(day FROM born_on)) || two_digits(extract(month FROM born_on)) || extract(year FROM born_on), '')
           || E'\n' || regexp_replace(phone, '[^0-9]', '', 'g');
CREATE OR REPLACE FUNCTION keep_client_history() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO client_history (client_id, row_version, details, changed_by)
    VALUES (OLD.id, OLD.row_version, to_jsonb(OLD) - 'known_by', acting_user());
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;
ALTER TABLE client ADD COLUMN known_by text NOT NULL
    GENERATED ALWAYS AS (found_by(reference, legal_name, preferred_name, born_on, phone, email)) STORED;
COMMENT ON COLUMN client.known_by IS 'Names, reference, e-mail, birth date (20240131, 31012024) and the digits of the telephone, a line each, for finding.';
