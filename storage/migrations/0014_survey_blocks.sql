-- Departments in a survey: who belonged to which block, fixed at opening and merged further at closing. Members are
-- numbers here; the numbers stay when people leave, because no two tables of a block may differ by one or two people.
CREATE TABLE survey_blocks (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL,
    department TEXT,
    block INTEGER NOT NULL,
    PRIMARY KEY (survey_id, member_id)
) STRICT, WITHOUT ROWID;

-- What is told of a block, in bands: how many answered, the favourable share of a right in percent.
CREATE TABLE survey_block_results (
    survey_id TEXT NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    measure TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    PRIMARY KEY (survey_id, block, measure)
) STRICT, WITHOUT ROWID;
