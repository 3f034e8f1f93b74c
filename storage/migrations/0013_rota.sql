-- Part-time work: who is on duty in which week, who is away, and how long each case took whom on a day.

CREATE TABLE duty_weeks (
    monday TEXT PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE leaves (
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    PRIMARY KEY (member_id, starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_minutes (
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    minutes INTEGER NOT NULL,
    PRIMARY KEY (member_id, day, case_number)
) STRICT, WITHOUT ROWID;
