-- What is attended of a course is kept by the day as well, beside how many days its session has.
CREATE TABLE wider_attendances (
    activity_id INTEGER NOT NULL REFERENCES course_sessions (activity_id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    day INTEGER NOT NULL CHECK (day > 0),
    days INTEGER NOT NULL CHECK (days > 0),
    minutes INTEGER NOT NULL,
    late INTEGER NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')),
    completion_id INTEGER REFERENCES completions (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, member_id, day)
) STRICT;
INSERT INTO wider_attendances (activity_id, member_id, day, days, minutes, late, grade, completion_id)
SELECT activity_id, member_id, 1, 1, minutes, late, grade, completion_id FROM attendances;
DROP TABLE attendances;
ALTER TABLE wider_attendances RENAME TO attendances;
CREATE INDEX attendances_of_member ON attendances (member_id);

-- How much of a course has to be attended, in percent.
ALTER TABLE courses ADD COLUMN share INTEGER NOT NULL DEFAULT 100;
