-- The most days an activity had in a calendar file that was given out: those it has no more are taken out by the next.
CREATE TABLE calendar_days (
    activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    days INTEGER NOT NULL
) STRICT;
