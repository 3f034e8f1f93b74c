-- Lists of people that somebody sent and has not done with yet: one a sender, the newest. `mark` names what was shown of it.
CREATE TABLE sent_rolls (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    entries TEXT NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;
