-- Who wrote a confidential case, sealed with a key that is not in this database; one row never looks like another.
-- Links that stand in `case_authors` in plain are sealed when the bot starts.

CREATE TABLE sealed_authors (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    mark TEXT NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
