-- Who reads a case that is kept from a chair, as ' 12 34 '; empty where the office alone says who reads.
ALTER TABLE cases ADD COLUMN readers TEXT NOT NULL DEFAULT '';

-- A change of office that waits for the yes of a second officer.
CREATE TABLE office_proposals (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    mark TEXT NOT NULL UNIQUE,
    chair_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    committee TEXT NOT NULL,
    duty TEXT NOT NULL,
    leaves INTEGER NOT NULL,
    proposed_at INTEGER NOT NULL
) STRICT;
