-- Hot issues: proposed by the machine, named by a cadre, answered in public, listed until cleared.

-- `title` is empty until a cadre gives one of their own; days are empty until they have come.
CREATE TABLE hot_issues (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'cleared', 'dismissed')),
    count INTEGER NOT NULL,
    authors INTEGER NOT NULL,
    heat REAL NOT NULL,
    found_on TEXT NOT NULL,
    owner_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    committee TEXT NOT NULL,
    since INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    remind_at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    ended_on TEXT NOT NULL
) STRICT;
CREATE INDEX hot_issues_topic ON hot_issues (topic, state);
CREATE INDEX hot_issues_state ON hot_issues (state, found_on);
CREATE INDEX hot_issues_remind ON hot_issues (remind_at) WHERE remind_at > 0;
