-- Surveys. While one is open, its answers lie sealed under names that only its key can compute; the key is a file
-- outside this database and is destroyed at closing. What stays counts answers and knows nothing of persons.

-- `roll` is counted at opening; `answered` is known once the survey is counted; 0 stands for an instant that never is.
CREATE TABLE surveys (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('monthly', 'extra')),
    form TEXT NOT NULL CHECK (form IN ('monthly', 'short')),
    quarter_end INTEGER NOT NULL CHECK (quarter_end IN (0, 1)),
    opens_at INTEGER NOT NULL,
    remind_at INTEGER NOT NULL,
    last_remind_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    summary_at INTEGER NOT NULL,
    result_at INTEGER NOT NULL,
    roll INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'counted', 'closed'))
) STRICT;
CREATE INDEX surveys_opened ON surveys (opens_at);

-- `voter` is a keyed hash, `sealed` has the same size whatever was answered.
CREATE TABLE ballots (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    voter BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (survey_id, voter)
) STRICT, WITHOUT ROWID;

-- One number of a result a row, such as index, know, Q01 or priority-pay; none that rests on fewer than five people.
CREATE TABLE survey_results (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    measure TEXT NOT NULL,
    value REAL NOT NULL,
    n INTEGER NOT NULL,
    se REAL,
    PRIMARY KEY (survey_id, measure)
) STRICT, WITHOUT ROWID;

-- How often each option was given: nobody's answers to two questions are ever side by side.
CREATE TABLE survey_answers (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    option TEXT NOT NULL,
    votes INTEGER NOT NULL,
    PRIMARY KEY (survey_id, question, option)
) STRICT, WITHOUT ROWID;

-- Open texts, sealed, under random numbers that are their order.
CREATE TABLE survey_comments (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (survey_id, number)
) STRICT, WITHOUT ROWID;
