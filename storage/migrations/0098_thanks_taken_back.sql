-- What its writer took back: the text is gone, and the row stays, so that it counts and its receiver can refuse the writer.
ALTER TABLE thanks ADD COLUMN taken_back_at INTEGER NOT NULL DEFAULT 0;
