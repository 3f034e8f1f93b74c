-- The row of the roll that waits for whoever asked to join, if a cadre has recognised them.
ALTER TABLE join_requests ADD COLUMN member_id INTEGER REFERENCES members (id) ON DELETE SET NULL;
