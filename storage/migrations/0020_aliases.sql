-- Who talks to the bot stands nowhere but on the roll: conversations, letters and posted messages know people and chats by
-- aliases, keyed hashes whose key is not in this database. Conversations under way start over.

DROP TABLE conversations;

-- `sealed` holds feature, step and draft; `expires_at` is a midnight, so that it tells no hour.
CREATE TABLE conversations (
    alias INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

DELETE FROM outbox;
ALTER TABLE outbox RENAME COLUMN chat_id TO chat;
DELETE FROM posted;
ALTER TABLE posted RENAME COLUMN chat_id TO chat;
