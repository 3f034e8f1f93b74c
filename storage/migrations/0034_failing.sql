-- Since when something has been tried in vain, and from which moments on the chair is to hear of it.

ALTER TABLE outbox ADD COLUMN failing_since INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_failing ON outbox (failing_since) WHERE failing_since > 0;
CREATE INDEX undelivered_at ON undelivered (at);
