-- Attempts at a quiz, whatever asks it: `purpose` says for what, `round` which two attempts belong together.
CREATE TABLE quiz_attempts (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    questions TEXT NOT NULL,
    seed INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    finished_at INTEGER NOT NULL DEFAULT 0,
    score INTEGER NOT NULL DEFAULT 0,
    UNIQUE (member_id, purpose, round, number)
) STRICT;
CREATE INDEX quiz_attempts_running ON quiz_attempts (deadline) WHERE finished_at = 0;

CREATE TABLE quiz_answers (
    attempt_id INTEGER NOT NULL REFERENCES quiz_attempts (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (attempt_id, question)
) STRICT;

-- Which activities are sessions of a course.
CREATE TABLE course_sessions (
    activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    course_id TEXT NOT NULL
) STRICT;
CREATE INDEX course_sessions_of_course ON course_sessions (course_id);

-- What somebody has learnt: one event each, kept as long as they are a member; without a holder only the number stays.
CREATE TABLE completions (
    id INTEGER PRIMARY KEY,
    member_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    course_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    done_on TEXT NOT NULL,
    half_hours INTEGER NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    form TEXT NOT NULL CHECK (form IN ('session', 'reading', 'record')),
    score INTEGER,
    attempt INTEGER,
    printed_until TEXT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    shows TEXT NOT NULL CHECK (shows IN ('full', 'surname', 'none')),
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    revoked_on TEXT NOT NULL,
    why_revoked TEXT NOT NULL
) STRICT;
CREATE INDEX completions_of_member ON completions (member_id);
CREATE INDEX completions_of_course ON completions (course_id);

-- Who was at a session, and how that is known; an empty `grade` waits for a second cadre.
CREATE TABLE attendances (
    activity_id INTEGER NOT NULL REFERENCES course_sessions (activity_id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    minutes INTEGER NOT NULL,
    late INTEGER NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('', 'A', 'B', 'C', 'D')),
    entered_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    confirmed_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    completion_id INTEGER REFERENCES completions (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX attendances_of_member ON attendances (member_id);
