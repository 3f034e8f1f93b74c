-- The day from which on something may not have reached a member, until they have been told; empty if all did.
ALTER TABLE members ADD COLUMN missed_on TEXT NOT NULL DEFAULT '';
CREATE INDEX members_missed ON members (missed_on) WHERE missed_on <> '';
