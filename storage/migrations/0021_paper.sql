-- Paper slips of the open survey: `name` is a keyed hash of the code, `sealed` has the same size whatever was typed.
CREATE TABLE paper_slips (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    name BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (survey_id, name)
) STRICT, WITHOUT ROWID;

-- What became of the slips of a counted survey.
CREATE TABLE paper_tallies (
    survey_id TEXT PRIMARY KEY REFERENCES surveys (id) ON DELETE CASCADE,
    printed INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    once INTEGER NOT NULL,
    differing INTEGER NOT NULL,
    above INTEGER NOT NULL
) STRICT;
