-- When a member gave up a place they had: less than a day before it counts as a place that stayed empty.
ALTER TABLE signups ADD COLUMN gave_up_at INTEGER NOT NULL DEFAULT 0;
