-- A hazard that one cadre has graded as major, until another one confirms it; `next_at` is when somebody is told again.
CREATE TABLE hazard_confirmations (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    graded_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    next_at INTEGER NOT NULL,
    reminded INTEGER NOT NULL DEFAULT 0,
    confirmed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    confirmed_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX hazard_confirmations_next ON hazard_confirmations (next_at) WHERE next_at > 0;
