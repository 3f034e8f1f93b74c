-- What the digest said last, so that one which says nothing new is not sent.
CREATE TABLE last_digest (
    chat INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT;
