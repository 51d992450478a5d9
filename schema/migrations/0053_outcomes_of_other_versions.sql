-- Outcomes are counted on the newest version of an instrument. How many of the episodes that this leaves out were
-- measured with another one is said beside the figures.

CREATE FUNCTION outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text)
    RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*)
    FROM (SELECT DISTINCT asked.id FROM unnest(of_episodes) asked (id)) asked
    JOIN episode e ON e.id = asked.id AND e.therapist_id = ANY (ARRAY(SELECT t.user_id FROM countable_therapists() t))
    WHERE EXISTS (SELECT FROM course k
                  WHERE k.client_id = e.client_id AND k.episode_id = e.id AND k.instrument = of_instrument
                    AND k.version <> of_version AND k.score = of_score AND k.complete > 0)
$$;
COMMENT ON FUNCTION outcome_episodes_of_other_versions IS 'How many of these episodes, of the therapists whom the acting user may count, hold a complete score of another version of the instrument. A number alone; what was asked is in the audit row of outcome_episodes.';
REVOKE EXECUTE ON FUNCTION outcome_episodes_of_other_versions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outcome_episodes_of_other_versions TO attune_app;
