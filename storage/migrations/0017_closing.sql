-- By when a case is to be closed, and how many reminders of that are behind us; 0 for cases from before this was counted.

ALTER TABLE cases ADD COLUMN close_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN close_reminded INTEGER NOT NULL DEFAULT 0;
