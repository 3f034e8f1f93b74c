-- The further steps of a case: deferred or followed up until `review_on`, extended once, merged into `parent`, passed on
-- to `receiver`; `step_due_at` is when the step under way (accepting, assigning, starting) is missed, 0 if none is owed.
-- `excluded` holds the ids of cadres its author keeps it from, as ' 12 34 ': one column that no query can forget to join.

ALTER TABLE cases ADD COLUMN review_on TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN parent TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN receiver TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN step_due_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN excluded TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_review ON cases (review_on) WHERE review_on <> '';
CREATE INDEX cases_parent ON cases (parent) WHERE parent <> '';
CREATE INDEX cases_step_due ON cases (step_due_at) WHERE step_due_at > 0;
