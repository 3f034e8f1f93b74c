-- By how many people the cases of a hot issue were raised; NULL where confidential or anonymous ones are among them,
-- because a figure must not tell that two of those are of one author.

ALTER TABLE hot_issues ADD COLUMN people INTEGER;
ALTER TABLE hot_issues DROP COLUMN authors;
