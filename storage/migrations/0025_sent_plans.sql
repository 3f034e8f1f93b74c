-- Plans that a cadre sent and nobody has decided on yet: one a year, the newest; `mark` tells it from earlier ones.
CREATE TABLE sent_plans (
    year INTEGER PRIMARY KEY,
    mark TEXT NOT NULL
) STRICT;

CREATE TABLE sent_plan_entries (
    year INTEGER NOT NULL REFERENCES sent_plans (year) ON DELETE CASCADE,
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    lead TEXT NOT NULL,
    until TEXT NOT NULL,
    begins TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    places INTEGER,
    audience TEXT NOT NULL,
    sign_up INTEGER NOT NULL,
    in_working_time INTEGER NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    place TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (year, id)
) STRICT;
