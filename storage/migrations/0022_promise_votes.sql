-- Voices on whether a promise has been done: one a person, as keyed marks whose key is not in this database, without a
-- time, and gone once they are counted.

CREATE TABLE promise_votes (
    case_number TEXT NOT NULL,
    place INTEGER NOT NULL,
    voice BLOB NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('done', 'not_done')),
    PRIMARY KEY (case_number, place, voice),
    FOREIGN KEY (case_number, place) REFERENCES promises (case_number, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
DROP INDEX promises_verdict;
ALTER TABLE promises DROP COLUMN verdict;
