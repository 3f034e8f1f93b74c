-- What a survey promised at its opening, whether or not it has a public list.

-- `definition` is canonical JSON: questions, words, thresholds, blocks of departments, closing time. `asked` are those who
-- were invited, `rested` those who were not, because a survey before had asked them too shortly ago.
CREATE TABLE survey_terms (
    survey_id TEXT PRIMARY KEY REFERENCES surveys (id) ON DELETE CASCADE,
    definition TEXT NOT NULL,
    asked INTEGER NOT NULL,
    rested INTEGER NOT NULL
) STRICT;
INSERT INTO survey_terms (survey_id, definition, asked, rested) SELECT survey_id, definition, 0, 0 FROM receipt_lists;
ALTER TABLE receipt_lists DROP COLUMN definition;

-- Whom a survey asked, answered or not; the rows go once nobody has to rest from it any more.
CREATE TABLE survey_asked (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL,
    PRIMARY KEY (survey_id, member_id)
) STRICT, WITHOUT ROWID;
