-- The outbox holds messages and tasks; a living message edits the one posted under its tag.

ALTER TABLE outbox RENAME COLUMN lane TO priority;
ALTER TABLE outbox RENAME COLUMN method TO name;
ALTER TABLE outbox ADD COLUMN task INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN living INTEGER NOT NULL DEFAULT 0;

UPDATE outbox SET living = 1, name = 'sendMessage' WHERE name = 'living';
UPDATE outbox SET task = 1, name = 'make_file' WHERE name = 'attachment';
UPDATE outbox SET task = 1, name = 'post_photo' WHERE name = 'picture';
UPDATE outbox SET task = 1, name = 'take_in' WHERE name = 'intake';
UPDATE outbox SET task = 1, name = 'pin' WHERE name = 'pinChatMessage';
UPDATE outbox SET task = 1, name = 'put_out' WHERE name = 'banChatMember';
UPDATE outbox SET task = 1, name = 'set_menu' WHERE name = 'setMyCommands';
UPDATE outbox SET task = 1, name = 'clear_menu' WHERE name = 'deleteMyCommands';
