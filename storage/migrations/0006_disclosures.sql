-- What is disclosed to everybody.

-- `period` is 2026-10, 2026-Q3 or 2026-H1, empty for what follows no calendar; `withdrawn_at` is 0 while it stands.
CREATE TABLE disclosures (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL,
    period TEXT NOT NULL,
    body TEXT NOT NULL,
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    published_at INTEGER NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1))
) STRICT;
CREATE INDEX disclosures_item ON disclosures (item, period);
CREATE INDEX disclosures_published ON disclosures (published_at);

CREATE TABLE disclosure_files (
    disclosure_id INTEGER NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document')),
    file_id TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, place)
) STRICT, WITHOUT ROWID;

-- Who has read is counted, not named: `reader` is a keyed hash whose key is not in this database, and no time is kept.
CREATE TABLE disclosure_readers (
    disclosure_id INTEGER NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
    reader BLOB NOT NULL,
    PRIMARY KEY (disclosure_id, reader)
) STRICT, WITHOUT ROWID;
