-- Results as they were settled: places and what decided them, the spread of the judges, and each team's score.
ALTER TABLE contests ADD COLUMN people INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contest_entries ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contest_entries ADD COLUMN ties TEXT NOT NULL DEFAULT '[]';
ALTER TABLE contest_entries ADD COLUMN low REAL;
ALTER TABLE contest_entries ADD COLUMN high REAL;

-- The size is fixed when the roster closes: somebody who is forgotten later makes no team smaller.
ALTER TABLE contest_teams ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contest_teams ADD COLUMN score REAL;
ALTER TABLE contest_teams ADD COLUMN coverage REAL NOT NULL DEFAULT 0;
ALTER TABLE contest_teams ADD COLUMN accuracy REAL NOT NULL DEFAULT 0;

-- Corrections: a set of changes as it was shown, who proposed and who confirmed it, and the scores and places before.
CREATE TABLE contest_corrections (
    id INTEGER PRIMARY KEY,
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    changes TEXT NOT NULL,
    questions TEXT NOT NULL,
    proposed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    confirmed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    applied_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contest_corrections_of_contest ON contest_corrections (contest_id);

CREATE TABLE contest_score_changes (
    correction_id INTEGER NOT NULL REFERENCES contest_corrections (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    score REAL NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (correction_id, member_id)
) STRICT;
