-- Care: the day on which a member began at the company, if they gave it.
CREATE TABLE care_service (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    day TEXT NOT NULL
) STRICT;
