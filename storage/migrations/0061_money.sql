-- Money: what was proposed and approved for a line, and what was spent of it; rows stay, a correction is a new one.
CREATE TABLE budgets (
    id INTEGER PRIMARY KEY,
    line TEXT NOT NULL CHECK (line IN ('activity', 'care', 'other')),
    number INTEGER NOT NULL,
    fen INTEGER NOT NULL CHECK (fen >= 0),
    proposed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    proposed_at INTEGER NOT NULL,
    verdict TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'approved', 'declined')),
    decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    decided_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX budgets_of_line ON budgets (line, number);

CREATE TABLE expenses (
    id INTEGER PRIMARY KEY,
    line TEXT NOT NULL CHECK (line IN ('activity', 'care', 'other')),
    number INTEGER NOT NULL,
    case_number TEXT REFERENCES cases (number) ON DELETE SET NULL,
    root_id INTEGER REFERENCES expenses (id) ON DELETE CASCADE,
    spent_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    fen INTEGER NOT NULL CHECK (fen <> 0),
    about TEXT NOT NULL,
    payee TEXT NOT NULL,
    payee_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    on_paper INTEGER NOT NULL,
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    entered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX expenses_of_line ON expenses (line, number);
CREATE INDEX expenses_by_day ON expenses (spent_on);
CREATE INDEX expenses_of_case ON expenses (case_number);
CREATE INDEX expenses_of_root ON expenses (root_id);

-- Each look of fund review at a row; the last one counts.
CREATE TABLE expense_reviews (
    id INTEGER PRIMARY KEY,
    expense_id INTEGER NOT NULL REFERENCES expenses (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('passed', 'objected')),
    reason TEXT NOT NULL,
    reviewed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    reviewed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX expense_reviews_of_expense ON expense_reviews (expense_id);

-- Pictures of receipts, drawn anew and sealed.
CREATE TABLE expense_receipts (
    expense_id INTEGER NOT NULL REFERENCES expenses (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (expense_id, place)
) STRICT;

-- Quarters that money was spent in; `closed_at` is 0 as long as one is open.
CREATE TABLE money_quarters (
    quarter TEXT PRIMARY KEY,
    closed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    closed_at INTEGER NOT NULL DEFAULT 0
) STRICT;
