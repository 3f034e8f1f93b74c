-- Cases. Nothing here follows the order in which rows were written, so no neighbour tells who wrote what and when:
-- keys are random numbers or places within one case, and what an anonymous sender does is dated by the day alone.

CREATE TABLE cases (
    number TEXT PRIMARY KEY,
    category TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('signed', 'confidential', 'anonymous')),
    scope TEXT NOT NULL CHECK (scope IN ('', 'concerns_chair', 'head_only')),
    urgency TEXT NOT NULL,
    state TEXT NOT NULL,
    handler_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    opened_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL,
    term_from INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    paused_at INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    remind_at INTEGER NOT NULL,
    reminded INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    promised_on TEXT NOT NULL,
    rating TEXT NOT NULL,
    reopenings INTEGER NOT NULL,
    unread_at INTEGER NOT NULL,
    has_news INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_queue ON cases (state, due_at);
CREATE INDEX cases_handler ON cases (handler_id, due_at);
CREATE INDEX cases_remind ON cases (remind_at) WHERE remind_at > 0;
CREATE INDEX cases_news ON cases (has_news) WHERE has_news = 1;
CREATE INDEX cases_unread ON cases (unread_at) WHERE unread_at > 0;
CREATE INDEX cases_closed ON cases (closed_at) WHERE closed_at > 0;

-- Who wrote a signed or confidential case, and nowhere else.
CREATE TABLE case_authors (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX case_authors_member ON case_authors (member_id);

-- What opens an anonymous case: a keyed hash of its code; the key is not in this database.
CREATE TABLE case_codes (
    code_hash BLOB PRIMARY KEY,
    case_number TEXT NOT NULL UNIQUE REFERENCES cases (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was said; `cadre_id` and `telegram_message` are empty for what an anonymous sender says.
CREATE TABLE case_messages (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('sender', 'question', 'reply', 'reason', 'note')),
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    telegram_message INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_files (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document')),
    file_id TEXT NOT NULL,
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;

-- What happened to a case: only ever added to, never a word of anybody's text.
CREATE TABLE case_events (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    action TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('system', 'duty', 'chair', 'handler', 'sender')),
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_events_action ON case_events (action, at);

-- What a cadre is about to send: an answer with its outcome, or the reason why a case is not accepted.
CREATE TABLE case_drafts (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    cadre_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'refusal')),
    choice TEXT NOT NULL,
    body TEXT NOT NULL,
    promised_on TEXT NOT NULL,
    PRIMARY KEY (case_number, cadre_id, kind)
) STRICT, WITHOUT ROWID;
