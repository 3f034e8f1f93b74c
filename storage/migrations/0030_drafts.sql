-- What each person is writing, sealed, under an alias; `expires_at` is a midnight, so that it tells no hour.
CREATE TABLE drafts (
    alias INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Films and places are files too. A table is made anew for a wider CHECK, and with it the one that refers to it.
CREATE TABLE wider_files (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document', 'video', 'video_note', 'location')),
    file_id TEXT NOT NULL,
    clean INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;
INSERT INTO wider_files (case_number, place, kind, file_id, clean)
SELECT case_number, place, kind, file_id, clean FROM case_files;
CREATE TABLE wider_photos (
    case_number TEXT NOT NULL,
    place INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_number, place),
    FOREIGN KEY (case_number, place) REFERENCES wider_files (case_number, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO wider_photos (case_number, place, body) SELECT case_number, place, body FROM case_photos;
DROP TABLE case_photos;
DROP TABLE case_files;
ALTER TABLE wider_files RENAME TO case_files;
ALTER TABLE wider_photos RENAME TO case_photos;
CREATE INDEX case_files_refused ON case_files (case_number) WHERE clean = 2;

CREATE TABLE wider_disclosure_files (
    disclosure_id INTEGER NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document', 'video')),
    file_id TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO wider_disclosure_files (disclosure_id, place, kind, file_id)
SELECT disclosure_id, place, kind, file_id FROM disclosure_files;
DROP TABLE disclosure_files;
ALTER TABLE wider_disclosure_files RENAME TO disclosure_files;
