-- The State Council's holiday notices as the chair entered them: days as 'YYYY-MM-DD' with blanks between.
CREATE TABLE holiday_notices (
    year INTEGER PRIMARY KEY,
    off_days TEXT NOT NULL,
    make_up_days TEXT NOT NULL,
    entered_at INTEGER NOT NULL
) STRICT;
