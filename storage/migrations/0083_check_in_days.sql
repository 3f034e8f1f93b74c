-- What takes several days has a check-in and a head count a day: `day` counts the days of the activity from 1. A table
-- is made anew for a wider key.
CREATE TABLE wider_check_ins (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    day INTEGER NOT NULL CHECK (day > 0),
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    at INTEGER NOT NULL,
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    confirmed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, member_id, day)
) STRICT;
INSERT INTO wider_check_ins (activity_id, member_id, day, grade, at, entered_by, confirmed_by)
SELECT activity_id, member_id, 1, grade, at, entered_by, confirmed_by FROM check_ins;
DROP TABLE check_ins;
ALTER TABLE wider_check_ins RENAME TO check_ins;
CREATE INDEX check_ins_of_member ON check_ins (member_id);
CREATE INDEX check_ins_by_time ON check_ins (at);

CREATE TABLE wider_head_counts (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    day INTEGER NOT NULL CHECK (day > 0),
    heads INTEGER NOT NULL CHECK (heads >= 0),
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, day)
) STRICT;
INSERT INTO wider_head_counts (activity_id, day, heads, entered_by)
SELECT activity_id, 1, heads, entered_by FROM head_counts;
DROP TABLE head_counts;
ALTER TABLE wider_head_counts RENAME TO head_counts;
