-- Whether a file's id is that of a copy of ours: photos in anonymous cases are drawn anew before anybody sees them.

ALTER TABLE case_files ADD COLUMN clean INTEGER NOT NULL DEFAULT 0;
