-- Measures of the practice's own: written in the desktop, or added with attunectl. The practice's, not clients'.

CREATE TABLE own_instrument (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    number     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    code       text        NOT NULL CHECK (code LIKE 'own\_%'),
    version    integer     NOT NULL,
    definition jsonb       NOT NULL,
    kept_by    uuid        NOT NULL REFERENCES user_account (id),
    kept_at    timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (code, version) REFERENCES instrument (code, version)
);
COMMENT ON TABLE  own_instrument            IS 'Measures of the practice''s own, as they were kept. The last row of a version holds; none follows once the version is used.';
COMMENT ON COLUMN own_instrument.code       IS 'Begins with own_, and no measure that comes with Attune does.';
COMMENT ON COLUMN own_instrument.definition IS 'The instrument file, whole; the last one stands in instrument as well.';
COMMENT ON COLUMN own_instrument.number     IS 'The order of what was kept in one moment.';
CREATE INDEX own_instrument_code_version ON own_instrument (code, version, number);

CREATE TRIGGER own_instrument_append_only BEFORE UPDATE OR DELETE ON own_instrument
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION instrument_is_used(of_code text, of_version integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM administration a WHERE a.instrument = of_code AND a.version = of_version)
        OR EXISTS (SELECT FROM wording w WHERE w.instrument = of_code AND w.version = of_version)
        OR EXISTS (SELECT FROM confirmation c WHERE c.instrument = of_code AND c.version = of_version)
$$;
COMMENT ON FUNCTION instrument_is_used IS 'A form was scored by this version, in whoever''s record, or a wording or a confirmation rests on it.';

-- In two statements, so that a form recorded meanwhile is waited for by the first and seen by the second.
CREATE FUNCTION keep_own_instrument(of_code text, of_version integer, wanted jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before jsonb;
BEGIN
    SELECT definition INTO before FROM instrument WHERE code = of_code AND version = of_version FOR UPDATE;
    IF before = wanted THEN
        RETURN 'unchanged';
    ELSIF before IS NOT NULL AND instrument_is_used(of_code, of_version) THEN
        RETURN 'used';
    END IF;
    INSERT INTO instrument (code, version, definition) VALUES (of_code, of_version, wanted)
    ON CONFLICT (code, version) DO UPDATE SET definition = excluded.definition;
    INSERT INTO own_instrument (code, version, definition, kept_by) VALUES (of_code, of_version, wanted, acting_user());
    RETURN CASE WHEN before IS NULL THEN 'added' ELSE 'changed' END;
END
$$;
COMMENT ON FUNCTION keep_own_instrument IS 'Adds a measure of the practice''s own, or changes a version that nobody has used: added, changed, unchanged or used.';

GRANT SELECT ON own_instrument TO attune_app;
REVOKE EXECUTE ON FUNCTION instrument_is_used, keep_own_instrument FROM PUBLIC;
GRANT EXECUTE ON FUNCTION instrument_is_used, keep_own_instrument TO attune_app;
