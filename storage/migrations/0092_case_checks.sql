-- Spot checks of answers: which cases were drawn for a month, and what fund review found in each.
CREATE TABLE case_checks (
    month TEXT NOT NULL,
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    result TEXT NOT NULL DEFAULT '' CHECK (result IN ('', 'ok', 'not_ok', 'unclear')),
    checker_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (month, case_number)
) STRICT, WITHOUT ROWID;
