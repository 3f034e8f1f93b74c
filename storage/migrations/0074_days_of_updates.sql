-- On which day (UTC) an update was handled, and no hour: what has no day is forgotten in the next night.
ALTER TABLE seen_updates ADD COLUMN seen_on TEXT NOT NULL DEFAULT '';
