-- Monthly inspections of openness, and what surveys ask to put right.

-- `month` is 2026-10; a signature is a member and an instant, NULL and 0 while it is missing.
CREATE TABLE inspections (
    month TEXT PRIMARY KEY,
    due_at INTEGER NOT NULL,
    union_signer INTEGER REFERENCES members (id) ON DELETE SET NULL,
    union_signed_at INTEGER NOT NULL,
    fund_review_signer INTEGER REFERENCES members (id) ON DELETE SET NULL,
    fund_review_signed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `points` is NULL where an item does not apply; the bot's own marks have no cadre and are kept once somebody signs.
CREATE TABLE inspection_marks (
    month TEXT NOT NULL REFERENCES inspections (month) ON DELETE CASCADE,
    item TEXT NOT NULL,
    points REAL,
    evidence TEXT NOT NULL,
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (month, item)
) STRICT, WITHOUT ROWID;

-- `cause` is one of the four rights or an option of the survey; `done_on` is empty until it is done.
CREATE TABLE rectifications (
    month TEXT NOT NULL,
    cause TEXT NOT NULL,
    due_on TEXT NOT NULL,
    owner_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    done_on TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (month, cause)
) STRICT, WITHOUT ROWID;
