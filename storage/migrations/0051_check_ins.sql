-- Who was at an activity and how that is known: one row a member; grade C waits for `confirmed_by`, a second cadre.
CREATE TABLE check_ins (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    at INTEGER NOT NULL,
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    confirmed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX check_ins_of_member ON check_ins (member_id);
CREATE INDEX check_ins_by_time ON check_ins (at);

-- What is left after a year, and of who was forgotten: how many, and nobody.
CREATE TABLE check_in_counts (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    grade TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (activity_id, grade)
) STRICT;

-- How many people were counted on the spot.
CREATE TABLE head_counts (
    activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    heads INTEGER NOT NULL CHECK (heads >= 0),
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL
) STRICT;
