-- The months of the indicators as they were measured: a month is frozen once it is closed, and facts that come late make
-- a further revision beside it. What is too little to be told waits for the months after it, without `since`. `part` is
-- `all`, or what an indicator prints apart; `value` is its median, if it is one.
CREATE TABLE indicator_results (
    indicator TEXT NOT NULL,
    part TEXT NOT NULL,
    month TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    since TEXT NOT NULL,
    version INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    population INTEGER NOT NULL,
    num INTEGER NOT NULL CHECK (num <= den),
    den INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    least INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (indicator, part, month, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_results_month ON indicator_results (month);

CREATE TABLE indicator_exclusions (
    indicator TEXT NOT NULL,
    part TEXT NOT NULL,
    month TEXT NOT NULL,
    revision INTEGER NOT NULL,
    code TEXT NOT NULL,
    excluded INTEGER NOT NULL CHECK (excluded > 0),
    PRIMARY KEY (indicator, part, month, revision, code),
    FOREIGN KEY (indicator, part, month, revision)
        REFERENCES indicator_results (indicator, part, month, revision) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a told month counts: each row in its place, so that the figure opens into exactly these; of the newest revision.
-- `member_id` is whom it is about, where it is about somebody.
CREATE TABLE indicator_rows (
    indicator TEXT NOT NULL,
    part TEXT NOT NULL,
    month TEXT NOT NULL,
    row_key TEXT NOT NULL,
    place TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    value REAL,
    member_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (indicator, part, month, row_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_rows_month ON indicator_rows (month);
CREATE INDEX indicator_rows_member ON indicator_rows (member_id) WHERE member_id > 0;
