-- What was promised in answers, and what the monthly rates need of each case's first reply.

-- `state` is open, done, kept or replaced; `verdict` is what was said of a done one and waits for the next batch, so
-- that no hour tells who said it. `file_id` is the picture that shows it done.
CREATE TABLE promises (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    committee TEXT NOT NULL,
    public INTEGER NOT NULL CHECK (public IN (0, 1)),
    owner_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    since INTEGER NOT NULL,
    promised_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    remind_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'kept', 'replaced')),
    level INTEGER NOT NULL,
    done_on TEXT NOT NULL,
    file_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'done', 'not_done')),
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX promises_day ON promises (promised_on);
CREATE INDEX promises_owner ON promises (owner_id);
CREATE INDEX promises_remind ON promises (remind_at) WHERE remind_at > 0;
CREATE INDEX promises_verdict ON promises (verdict) WHERE verdict <> '';

-- When the first reply to a case came and was due: a reopened case gets another term, its first one counts all the same.
CREATE TABLE first_replies (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    due_at INTEGER NOT NULL,
    replied_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX first_replies_due ON first_replies (due_at);
