-- Judging: who judges, the code under which a contestant is judged unseen, marks in halves, and who stepped aside.
ALTER TABLE contest_entries ADD COLUMN code TEXT NOT NULL DEFAULT '';

CREATE TABLE contest_judges (
    contest_id INTEGER NOT NULL REFERENCES contests (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    is_reserve INTEGER NOT NULL,
    PRIMARY KEY (contest_id, member_id)
) STRICT;

CREATE TABLE contest_marks (
    contest_id INTEGER NOT NULL,
    judge_id INTEGER NOT NULL,
    contestant_id INTEGER NOT NULL,
    criterion TEXT NOT NULL,
    mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 20),
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (contest_id, judge_id, contestant_id, criterion),
    FOREIGN KEY (contest_id, judge_id) REFERENCES contest_judges (contest_id, member_id) ON DELETE CASCADE,
    FOREIGN KEY (contest_id, contestant_id) REFERENCES contest_entries (contest_id, member_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE contest_recusals (
    contest_id INTEGER NOT NULL,
    judge_id INTEGER NOT NULL,
    contestant_id INTEGER NOT NULL,
    PRIMARY KEY (contest_id, judge_id, contestant_id),
    FOREIGN KEY (contest_id, judge_id) REFERENCES contest_judges (contest_id, member_id) ON DELETE CASCADE,
    FOREIGN KEY (contest_id, contestant_id) REFERENCES contest_entries (contest_id, member_id) ON DELETE CASCADE
) STRICT;
