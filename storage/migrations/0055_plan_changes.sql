-- What became of a line of the plan: moved to another day, or dropped; `reason` is a code, empty until somebody gave it.
CREATE TABLE plan_changes (
    id INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('moved', 'dropped')),
    from_at INTEGER NOT NULL,
    to_at INTEGER,
    reason TEXT NOT NULL,
    line TEXT NOT NULL,
    changed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_changes_of_activity ON plan_changes (activity_id);
