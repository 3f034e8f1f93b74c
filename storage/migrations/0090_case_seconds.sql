-- What takes a case out of the figures, or gives it a later day, once a second person agrees: a merging or an extension
-- with the day it had before. Until then it counts as it was.
CREATE TABLE case_seconds (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    action TEXT NOT NULL CHECK (action IN ('merge', 'extend')),
    due_before INTEGER NOT NULL,
    asked_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    agreed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    agreed_on TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (case_number, action)
) STRICT, WITHOUT ROWID;
