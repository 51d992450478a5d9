-- What a day asks for, at once in a practice of any size.

-- As for client (migration 37): the owner's functions ask by themselves whose episode it is, and a policy that holds for
-- every row leaves them the indexes. Without it each call of responsible_therapist() goes through every care team.
CREATE POLICY owner_select ON episode FOR SELECT TO attune_owner USING (true);

CREATE INDEX session_starts_at ON session (starts_at);
CREATE INDEX note_not_signed ON note (session_id) WHERE kind = 'progress' AND signed_at IS NULL;
