-- Whether time and content suited, as numbers; and single lines, which no person, order or time belongs to.
CREATE TABLE activity_fit (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    fit TEXT NOT NULL CHECK (fit IN ('yes', 'so_so', 'no')),
    times INTEGER NOT NULL,
    PRIMARY KEY (activity_id, fit)
) STRICT;

CREATE TABLE activity_lines (
    id INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    line TEXT NOT NULL
) STRICT;
CREATE INDEX activity_lines_of_activity ON activity_lines (activity_id);
