-- Marks that a judge wrote on paper, as a first cadre typed them; they wait for a second one who types the same.
CREATE TABLE contest_paper (
    contest_id INTEGER NOT NULL,
    judge_id INTEGER NOT NULL,
    contestant_id INTEGER NOT NULL,
    typed_by INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    marks TEXT NOT NULL,
    PRIMARY KEY (contest_id, judge_id, contestant_id),
    FOREIGN KEY (contest_id, judge_id) REFERENCES contest_judges (contest_id, member_id) ON DELETE CASCADE,
    FOREIGN KEY (contest_id, contestant_id) REFERENCES contest_entries (contest_id, member_id) ON DELETE CASCADE
) STRICT;
