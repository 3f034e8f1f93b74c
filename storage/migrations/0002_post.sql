-- Conversations, letters on their way, and what happened once.

-- Where each person is in a conversation; `draft` is sealed with a key that is not in this database.
CREATE TABLE conversations (
    telegram_id INTEGER PRIMARY KEY,
    feature TEXT NOT NULL,
    step TEXT NOT NULL,
    draft BLOB,
    expires_at INTEGER NOT NULL
) STRICT;

-- Letters to be delivered; `body` is the sealed JSON of one Bot API call and is erased with the row.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER NOT NULL DEFAULT 0,
    method TEXT NOT NULL,
    tag TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (not_before, lane, id);
CREATE INDEX outbox_tag ON outbox (chat_id, tag) WHERE tag <> '';

-- Messages we may want to edit, pin or delete later, found by what they are about.
CREATE TABLE posted (
    chat_id INTEGER NOT NULL,
    tag TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (chat_id, tag)
) STRICT;

CREATE TABLE seen_updates (update_id INTEGER PRIMARY KEY) STRICT;

-- Updates that failed: never their text.
CREATE TABLE set_aside (
    update_id INTEGER PRIMARY KEY,
    feature TEXT NOT NULL,
    error TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- Letters that could not be delivered: never their text.
CREATE TABLE undelivered (
    letter_id INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    error TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- A job's local period, inserted once, ever.
CREATE TABLE occurrences (
    job TEXT NOT NULL,
    period TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (job, period)
) STRICT;

CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
