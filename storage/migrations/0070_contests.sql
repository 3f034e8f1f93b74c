-- Contests: when their stages are, the teams, who is in them, and the scores as they were settled.
CREATE TABLE contests (
    id INTEGER PRIMARY KEY,
    template TEXT NOT NULL,
    month TEXT NOT NULL,
    organiser_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published', 'cancelled')),
    announce_at INTEGER NOT NULL,
    roster_at INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    freeze_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    appeal_at INTEGER NOT NULL,
    published_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (template, month)
) STRICT;

CREATE TABLE contest_teams (
    id INTEGER PRIMARY KEY,
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    UNIQUE (contest_id, name)
) STRICT;

-- Scores are filled once, when the contest is closed; `may_name` is the consent to be named among the first three.
CREATE TABLE contest_entries (
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    team_id INTEGER NOT NULL REFERENCES contest_teams (id) ON DELETE CASCADE,
    may_name INTEGER NOT NULL DEFAULT 0,
    parts TEXT NOT NULL DEFAULT '',
    score REAL,
    accuracy REAL,
    PRIMARY KEY (contest_id, member_id)
) STRICT;
CREATE INDEX contest_entries_of_team ON contest_entries (team_id);

CREATE TABLE contest_signatures (
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    signed_at INTEGER NOT NULL,
    PRIMARY KEY (contest_id, member_id)
) STRICT;

CREATE TABLE contest_appeals (
    id INTEGER PRIMARY KEY,
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    asked TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    answered_by INTEGER REFERENCES members (id) ON DELETE SET NULL
) STRICT;
