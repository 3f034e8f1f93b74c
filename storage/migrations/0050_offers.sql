-- A place that became free is offered to whoever waits longest, until that moment (unix seconds, 0 for no offer).
ALTER TABLE signups ADD COLUMN offered_until INTEGER NOT NULL DEFAULT 0;
CREATE INDEX signups_offered ON signups (offered_until) WHERE offered_until > 0;
