-- What is taught, and the quiz questions it asks. A version is never changed: another wording is another version.
CREATE TABLE courses (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    aim_zh TEXT NOT NULL,
    aim_en TEXT NOT NULL,
    half_hours INTEGER NOT NULL,
    trainer TEXT NOT NULL,
    valid_months INTEGER NOT NULL,
    reading TEXT NOT NULL,
    quiz TEXT NOT NULL,
    offered INTEGER NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE course_files (
    course_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document', 'video')),
    file_id TEXT NOT NULL,
    PRIMARY KEY (course_id, version, place),
    FOREIGN KEY (course_id, version) REFERENCES courses (id, version) ON DELETE CASCADE
) STRICT;

CREATE TABLE quiz_questions (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;
