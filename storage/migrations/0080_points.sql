-- Points: one row an act, a correction or something given out. Rows are added and never changed; `source` is what was
-- verified, so that it counts once. A hazard that was confided has no row: the row would tell who reported it.
CREATE TABLE points (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    points INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    noted_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    seconded_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    noted_at INTEGER NOT NULL,
    UNIQUE (member_id, kind, source)
) STRICT;
CREATE INDEX points_by_month ON points (month);

-- What a member would like to have for points, until two cadres have noted that it was handed over.
CREATE TABLE points_requests (
    mark TEXT NOT NULL PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    reward TEXT NOT NULL,
    points INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    noted_by INTEGER REFERENCES members (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
