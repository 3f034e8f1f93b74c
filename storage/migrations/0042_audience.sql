-- Groups of members that cadres keep, for whom an activity may be; nothing is guessed about anybody.
-- Those with a `code` bear the name the words have for it.
CREATE TABLE member_groups (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX member_groups_by_name ON member_groups (lower(name)) WHERE name <> '';
CREATE UNIQUE INDEX member_groups_by_code ON member_groups (code) WHERE code <> '';

CREATE TABLE group_members (
    group_id INTEGER NOT NULL REFERENCES member_groups (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, member_id)
) STRICT;
CREATE INDEX groups_of_member ON group_members (member_id);

-- Who asked to take part in an activity that is for others, and what a cadre said to it.
CREATE TABLE activity_requests (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('asked', 'admitted', 'refused')),
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX activity_requests_of_member ON activity_requests (member_id);
