-- A link without measures is missed as well: when it ends, and nobody has opened it.

COMMENT ON COLUMN link.missed_seen_by IS 'Who has taken note that it ended before all its forms were sent; of one without forms, before anybody opened it.';
