-- Reception has the diary and the contact details, and nothing else: the accounts of the whole practice are its leads'.

CREATE OR REPLACE FUNCTION acting_bookkeeper() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM user_account
                   WHERE id = acting_user() AND role = 'lead' AND disabled_at IS NULL AND acting_client() IS NULL);
COMMENT ON FUNCTION acting_bookkeeper IS 'Whether this transaction acts for a lead, who keeps the accounts of the whole practice: its invoices and what was paid on them, and nothing else of the clients whom they do not care for.';

COMMENT ON COLUMN episode.service_id IS 'What the client comes for, as the practice offers it; NULL where nobody said. A session of its kind is charged as it.';
COMMENT ON TABLE  service            IS 'What the practice charges for. A session is charged as the service that its client comes for, where that is of its kind, and otherwise as the one of its kind whose minutes are nearest.';
