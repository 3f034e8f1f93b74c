-- What is open is listed for everybody and compared with each new report: both are read here alone, without the cases.
-- `open_since` is 0 once it has ended, `is_listed` says whether everybody is told of it, `looks` are its pictures'.
ALTER TABLE hazards ADD COLUMN open_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazards ADD COLUMN is_listed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazards ADD COLUMN looks TEXT NOT NULL DEFAULT '';
UPDATE hazards SET open_since = coalesce(
    (SELECT opened_at FROM cases WHERE number = case_number AND closed_at = 0 AND state <> 'merged'), 0);
UPDATE hazards SET is_listed = 1 WHERE open_since > 0 AND case_number IN (
    SELECT number FROM cases WHERE scope = '' AND excluded = '' AND state NOT IN ('submitted', 'reported', 'need_info'));
-- Whether its first picture was compared with those of the others, so that its reporter is asked once.
ALTER TABLE hazards ADD COLUMN is_compared INTEGER NOT NULL DEFAULT 0;
CREATE INDEX hazards_uncompared ON hazards (case_number) WHERE is_compared = 0 AND looks <> '';
CREATE INDEX hazards_listed ON hazards (open_since, case_number) WHERE is_listed = 1;
CREATE INDEX hazards_listed_at ON hazards (place, open_since, case_number) WHERE is_listed = 1;
