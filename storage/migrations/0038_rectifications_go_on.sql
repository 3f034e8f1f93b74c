-- What is to be put right keeps its first day, is one item while the survey asks for it again, and each move is logged.
ALTER TABLE rectifications ADD COLUMN first_due_on TEXT NOT NULL DEFAULT '';
ALTER TABLE rectifications ADD COLUMN last_month TEXT NOT NULL DEFAULT '';
UPDATE rectifications SET first_due_on = due_on, last_month = month;
CREATE INDEX rectifications_open ON rectifications (cause, due_on) WHERE done_on = '';

CREATE TABLE rectification_moves (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    cause TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX rectification_moves_of_item ON rectification_moves (month, cause);
