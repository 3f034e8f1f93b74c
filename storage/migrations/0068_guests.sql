-- Several parts of a day, guests of members, and a member who organises an activity.
ALTER TABLE activities ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN guests INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signups ADD COLUMN guests INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signup_counts ADD COLUMN guests INTEGER NOT NULL DEFAULT 0;

-- Whom a cadre named for an activity, and whether they have said yes.
CREATE TABLE activity_organisers (
    activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    named_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    agreed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_organisers_of_member ON activity_organisers (member_id);
