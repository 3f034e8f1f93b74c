-- Photos of those who did not sign are drawn anew as soon as they arrive: until then `body` is the sealed id of the original,
-- then the sealed copy, until Telegram has that. `case_files.clean`: 0 to be washed, 1 ready, 2 not to be had, 3 that was told.

CREATE TABLE case_photos (
    case_number TEXT NOT NULL,
    place INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_number, place),
    FOREIGN KEY (case_number, place) REFERENCES case_files (case_number, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
UPDATE case_files SET clean = 1
WHERE kind <> 'photo' OR case_number IN (SELECT number FROM cases WHERE mode = 'signed');
-- The ids of originals from before are forgotten: who handles the case is told to ask for another photo.
UPDATE case_files SET clean = 2, file_id = '' WHERE clean = 0;
CREATE INDEX case_files_refused ON case_files (case_number) WHERE clean = 2;
