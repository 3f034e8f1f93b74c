-- Questionnaires from spreadsheets. A version is one document and is never changed; surveys name the one they ask.

-- `document` is canonical JSON: questions, choices, skip logic and every word, read as a whole and never searched.
CREATE TABLE questionnaires (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    imported_on TEXT NOT NULL,
    UNIQUE (id, version)
) STRICT;

-- Every question ever imported; `identity` is a hash of all that makes it the same question over time.
CREATE TABLE question_bank (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    identity TEXT NOT NULL,
    UNIQUE (name, identity)
) STRICT, WITHOUT ROWID;

-- 0 for the built-in forms.
ALTER TABLE surveys ADD COLUMN sheet INTEGER NOT NULL DEFAULT 0;
