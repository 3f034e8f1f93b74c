-- People, the conversations they are in, and the post room.

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('member', 'cadre', 'chair', 'auditor')),
    committee TEXT NOT NULL DEFAULT '' CHECK (committee IN ('', 'union', 'fund_review', 'women')),
    duty TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    staff_number TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'left')),
    reachable INTEGER NOT NULL DEFAULT 1,
    consent_version INTEGER NOT NULL DEFAULT 0,
    consented_on TEXT NOT NULL DEFAULT '',
    quiet_from TEXT NOT NULL DEFAULT '',
    quiet_to TEXT NOT NULL DEFAULT '',
    joined_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX members_staff_number ON members (staff_number) WHERE staff_number <> '';

-- Only the hash of an invitation's code is kept: a stolen database invites nobody.
CREATE TABLE invitations (
    code_hash BLOB PRIMARY KEY,
    member_id INTEGER REFERENCES members (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    committee TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

-- People without an invitation who asked to be let in.
CREATE TABLE join_requests (
    telegram_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused')),
    decided_by INTEGER
) STRICT;

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

-- The cadre group, once bound, and the one-time codes that bind it.
CREATE TABLE cadre_group (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    chat_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    bound_on TEXT NOT NULL
) STRICT;

CREATE TABLE group_codes (
    code_hash BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT;
