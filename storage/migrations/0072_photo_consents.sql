-- Whether somebody may be photographed at an activity; no row means no.
CREATE TABLE photo_consents (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    choice TEXT NOT NULL CHECK (choice IN ('public', 'internal')),
    chosen_at INTEGER NOT NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX photo_consents_of_member ON photo_consents (member_id);
