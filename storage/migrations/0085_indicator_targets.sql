-- The targets that a chair set in the place of the proposed ones: the newest holds, the earlier ones say what held when.
CREATE TABLE indicator_targets (
    id INTEGER PRIMARY KEY,
    indicator TEXT NOT NULL,
    part TEXT NOT NULL,
    target REAL NOT NULL,
    set_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    set_on TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_targets_part ON indicator_targets (indicator, part);
