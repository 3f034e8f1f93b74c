-- The annual plan, the activities that come of it or of a cadre, and who takes part.

-- One row a year with a plan of its own; `revision` rises with each import.
CREATE TABLE plans (
    year INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_entries (
    year INTEGER NOT NULL REFERENCES plans (year) ON DELETE CASCADE,
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

CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    plan_year INTEGER NOT NULL,
    plan_entry TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    place TEXT NOT NULL,
    about TEXT NOT NULL,
    lead TEXT NOT NULL,
    audience TEXT NOT NULL,
    places INTEGER,
    sign_up INTEGER NOT NULL,
    consented INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    announce_at INTEGER NOT NULL,
    announced_at INTEGER,
    status TEXT NOT NULL CHECK (status IN ('going', 'postponed', 'cancelled', 'reviewed')),
    reason TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activities_of_plan ON activities (plan_year, plan_entry) WHERE plan_entry <> '';
CREATE INDEX activities_by_start ON activities (starts_at);

-- One answer a member; `place` is confirmed, waitlisted or empty, `line` the order in which people came.
CREATE TABLE signups (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('join', 'maybe', 'cannot')),
    place TEXT NOT NULL CHECK (place IN ('', 'confirmed', 'waitlisted')),
    line INTEGER NOT NULL,
    since INTEGER NOT NULL,
    rated INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX signups_of_member ON signups (member_id);

-- Only how many gave a rating: no row, no order and no time belongs to a person.
CREATE TABLE activity_ratings (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    overall INTEGER NOT NULL CHECK (overall BETWEEN 1 AND 5),
    again INTEGER NOT NULL CHECK (again IN (0, 1)),
    times INTEGER NOT NULL,
    PRIMARY KEY (activity_id, overall, again)
) STRICT;
