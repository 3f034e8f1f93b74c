-- Since when somebody is in a group, which is when what is required of the group begins for them; empty for unknown.
ALTER TABLE group_members ADD COLUMN since TEXT NOT NULL DEFAULT '';
