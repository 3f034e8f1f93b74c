-- People, how they join, and the group in which the cadres work.

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
    joined_on TEXT NOT NULL DEFAULT '',
    left_on TEXT NOT NULL DEFAULT ''
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
    decided_on TEXT NOT NULL DEFAULT ''
) STRICT;

-- Wrong codes of the last hour, so that nobody can try many.
CREATE TABLE wrong_codes (
    telegram_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX wrong_codes_of ON wrong_codes (telegram_id);

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
    chair_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;
