-- Labour competitions: what is measured, each team's sheets as two cadres typed them, and what the improvement earned.
ALTER TABLE contests ADD COLUMN indicator TEXT NOT NULL DEFAULT '';
ALTER TABLE contest_teams ADD COLUMN improvement REAL;

CREATE TABLE contest_measures (
    team_id INTEGER NOT NULL REFERENCES contest_teams (id) ON DELETE CASCADE,
    sheet TEXT NOT NULL CHECK (sheet IN ('before', 'now')),
    typed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    numbers TEXT NOT NULL,
    is_agreed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (team_id, sheet)
) STRICT;
