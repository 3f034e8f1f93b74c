-- Tables of courses that somebody sent and has not decided about yet: one a sender, the newest. `mark` names what was shown.
CREATE TABLE sent_courses (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    found TEXT NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;
