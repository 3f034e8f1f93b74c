-- The chair offered to somebody who has not said yes yet: one offer at a time.
CREATE TABLE chair_offers (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    chair_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    offered_at INTEGER NOT NULL
) STRICT;
