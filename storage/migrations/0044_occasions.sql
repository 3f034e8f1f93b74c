-- What a message invites to: what waits for it is taken back when it is called off.
ALTER TABLE outbox ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_by_occasion ON outbox (occasion) WHERE occasion <> '';
