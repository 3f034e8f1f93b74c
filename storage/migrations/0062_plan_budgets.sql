-- What a line of the plan may cost, in fen.
ALTER TABLE plan_entries ADD COLUMN budget INTEGER;
ALTER TABLE sent_plan_entries ADD COLUMN budget INTEGER;
