-- The public lists of surveys: what was promised before opening, and the rows that prove the result.

-- `definition` is canonical JSON, fixed at opening; `header` too, known once the survey is counted ('' until then).
CREATE TABLE receipt_lists (
    survey_id TEXT PRIMARY KEY REFERENCES surveys (id) ON DELETE CASCADE,
    definition TEXT NOT NULL,
    header TEXT NOT NULL,
    root TEXT NOT NULL
) STRICT;

-- One answer a row; without the receipt nobody can tell which rows are of one person.
CREATE TABLE receipt_rows (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    tracker TEXT NOT NULL,
    option TEXT NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (survey_id, question, tracker)
) STRICT, WITHOUT ROWID;

-- Keyed hashes of open texts.
CREATE TABLE receipt_texts (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    PRIMARY KEY (survey_id, mark)
) STRICT, WITHOUT ROWID;
