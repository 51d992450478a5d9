-- A link without measures is missed as well: when it ends, and nobody has opened it.

COMMENT ON COLUMN link.missed_seen_by IS 'Who has taken note that it ended before all its forms were sent; of one without forms, before anybody opened it. The sender of one that is never finished, once it was opened and all its forms were sent: then nothing of it can be missed.';

-- What ended before this was told is told of no more.
ALTER TABLE link NO FORCE ROW LEVEL SECURITY;
ALTER TABLE link_form NO FORCE ROW LEVEL SECURITY;
ALTER TABLE link_device NO FORCE ROW LEVEL SECURITY;
UPDATE link l SET missed_seen_by = l.sent_by
WHERE l.missed_seen_by IS NULL AND l.finished_at IS NULL
  AND NOT EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL)
  AND (l.expires_at <= now() OR EXISTS (SELECT FROM link_device d WHERE d.link_id = l.id));
ALTER TABLE link FORCE ROW LEVEL SECURITY;
ALTER TABLE link_form FORCE ROW LEVEL SECURITY;
ALTER TABLE link_device FORCE ROW LEVEL SECURITY;

CREATE FUNCTION note_nothing_missed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE link l SET missed_seen_by = l.sent_by
    WHERE l.id = NEW.link_id AND l.missed_seen_by IS NULL
      AND (l.homework OR l.shares_course OR l.document_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION note_nothing_missed IS 'Takes an opened link that is never finished out of link_missed, which would else hold all there ever were.';
REVOKE EXECUTE ON FUNCTION note_nothing_missed FROM PUBLIC;
CREATE TRIGGER link_device_opens AFTER INSERT ON link_device FOR EACH ROW EXECUTE FUNCTION note_nothing_missed();
CREATE TRIGGER link_form_sent AFTER UPDATE OF sent_at ON link_form FOR EACH ROW EXECUTE FUNCTION note_nothing_missed();
