-- Which versions of questions are drawn for everybody: two cadres approve a new one, a newer one replaces it, and one
-- that is wrong is withdrawn. `dealt` counts how often it was asked.
CREATE TABLE quiz_bank (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'replaced', 'withdrawn')),
    changed_at INTEGER NOT NULL,
    decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    reason TEXT NOT NULL DEFAULT '',
    dealt INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (id, version),
    FOREIGN KEY (id, version) REFERENCES quiz_questions (id, version)
) STRICT;
CREATE INDEX quiz_bank_by_state ON quiz_bank (state, id);

CREATE TABLE quiz_approvals (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (id, version, member_id),
    FOREIGN KEY (id, version) REFERENCES quiz_bank (id, version) ON DELETE CASCADE
) STRICT;

-- An attempt says how it stands, and when a clock has to look at it next; a timed one gets an outage of ours back.
ALTER TABLE quiz_attempts ADD COLUMN state TEXT NOT NULL DEFAULT 'running'
    CHECK (state IN ('running', 'handed_in', 'overdue'));
ALTER TABLE quiz_attempts ADD COLUMN next_check INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quiz_attempts ADD COLUMN is_timed INTEGER NOT NULL DEFAULT 0;
UPDATE quiz_attempts SET state = 'handed_in' WHERE finished_at > 0;
UPDATE quiz_attempts SET next_check = deadline + 11 WHERE finished_at = 0;
DROP INDEX quiz_attempts_running;
CREATE INDEX quiz_attempts_running ON quiz_attempts (next_check) WHERE state = 'running';
CREATE INDEX quiz_attempts_of_round ON quiz_attempts (purpose, round, number);
ALTER TABLE quiz_answers ADD COLUMN answered_at INTEGER NOT NULL DEFAULT 0;

-- What an attempt scored before one of its questions was withdrawn.
CREATE TABLE quiz_regrades (
    attempt_id INTEGER NOT NULL REFERENCES quiz_attempts (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    version INTEGER NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, question, version)
) STRICT;

-- When Telegram was heard last, and the times in which it was not: running attempts get them back.
CREATE TABLE heard (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE outages (
    began_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (began_at)
) STRICT;
