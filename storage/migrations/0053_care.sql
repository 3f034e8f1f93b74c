-- Care: which case tells of which need, what was done for whom, and the day on which a member retires, if they gave it.
CREATE TABLE care_needs (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE care_help (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (case_number, day, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_retirements (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    day TEXT NOT NULL
) STRICT;
