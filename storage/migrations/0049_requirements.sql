-- Who has to complete which course by when.
CREATE TABLE training_requirements (
    id INTEGER PRIMARY KEY,
    course_id TEXT NOT NULL,
    whom TEXT NOT NULL,
    rule TEXT NOT NULL CHECK (rule IN ('within_days', 'every_months', 'calendar_year', 'licence_date')),
    days INTEGER NOT NULL,
    months INTEGER NOT NULL,
    before TEXT NOT NULL,
    legal INTEGER NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (course_id, whom, rule)
) STRICT;

-- Since when somebody holds the office they hold; who is not here has held it since they joined.
CREATE TABLE offices_since (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    since TEXT NOT NULL
) STRICT;

-- Which reminders went out: one for each stage before a day that something is due.
CREATE TABLE training_reminders (
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    requirement_id INTEGER NOT NULL REFERENCES training_requirements (id) ON DELETE CASCADE,
    due_on TEXT NOT NULL,
    stage INTEGER NOT NULL,
    PRIMARY KEY (member_id, requirement_id, due_on, stage)
) STRICT;
