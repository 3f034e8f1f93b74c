-- Who was at a session is known from the check-in; what is kept here is the unit that counts towards a course.
DROP TABLE attendances;
CREATE TABLE attendances (
    activity_id INTEGER NOT NULL REFERENCES course_sessions (activity_id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    minutes INTEGER NOT NULL,
    late INTEGER NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')),
    completion_id INTEGER REFERENCES completions (id) ON DELETE SET NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX attendances_of_member ON attendances (member_id);
