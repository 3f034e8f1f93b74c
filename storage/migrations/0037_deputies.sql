-- Who stands in for somebody on leave.
ALTER TABLE leaves ADD COLUMN deputy_id INTEGER REFERENCES members (id) ON DELETE SET NULL;
