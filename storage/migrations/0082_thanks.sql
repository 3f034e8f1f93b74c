-- Thanks of one member to another. Whoever is thanked decides whether all may read it; what they refuse they see no more,
-- while its writer is not told. `thanks_refusals`: from whom somebody wants no more thanks.
CREATE TABLE thanks (
    id INTEGER PRIMARY KEY,
    writer_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    receiver_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'own', 'shown', 'refused')),
    shown_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX thanks_by_writer ON thanks (writer_id, written_at);
CREATE INDEX thanks_by_receiver ON thanks (receiver_id);
CREATE INDEX thanks_shown ON thanks (shown_at) WHERE state = 'shown';
CREATE TABLE thanks_refusals (
    receiver_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    writer_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (receiver_id, writer_id)
) STRICT, WITHOUT ROWID;
