-- What cadres ask those concerned before they plan: dates or ideas, and what each member said to each of them.
CREATE TABLE polls (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('dates', 'ideas')),
    title TEXT NOT NULL,
    audience TEXT NOT NULL,
    created_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    opened_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed', 'decided', 'dropped')),
    winner INTEGER,
    activity_id INTEGER REFERENCES activities (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX polls_going ON polls (closes_at) WHERE status IN ('planned', 'open', 'closed');

-- An idea has words, a date has `starts_at`, which is 0 for an idea.
CREATE TABLE poll_options (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    starts_at INTEGER NOT NULL
) STRICT;
CREATE INDEX poll_options_of_poll ON poll_options (poll_id);

CREATE TABLE poll_votes (
    option_id INTEGER NOT NULL REFERENCES poll_options (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    choice TEXT NOT NULL CHECK (choice IN ('yes', 'maybe', 'no')),
    PRIMARY KEY (option_id, member_id)
) STRICT;
CREATE INDEX poll_votes_of_member ON poll_votes (member_id);
