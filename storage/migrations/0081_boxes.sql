-- A sealed box is named by its key, so that whoever collects ballots may have one; a survey's is 'survey-2026-11'.
CREATE TABLE boxed_ballots (
    box TEXT NOT NULL,
    voter BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (box, voter)
) STRICT, WITHOUT ROWID;
INSERT INTO boxed_ballots (box, voter, sealed) SELECT 'survey-' || survey_id, voter, sealed FROM ballots;
DROP TABLE ballots;
ALTER TABLE boxed_ballots RENAME TO ballots;
