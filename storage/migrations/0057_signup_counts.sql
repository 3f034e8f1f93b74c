-- What is left of the sign-ups of an activity a year after it: how many, and nobody.
CREATE TABLE signup_counts (
    activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    confirmed INTEGER NOT NULL,
    maybe INTEGER NOT NULL,
    cannot INTEGER NOT NULL
) STRICT;
