-- A quiz on paper: the questions that were printed, and each slip as two cadres type it in.
CREATE TABLE quiz_papers (
    id INTEGER PRIMARY KEY,
    round TEXT NOT NULL,
    questions TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE quiz_slips (
    paper_id INTEGER NOT NULL REFERENCES quiz_papers (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    typed_by INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    answers TEXT NOT NULL,
    PRIMARY KEY (paper_id, member_id, typed_by)
) STRICT;
