-- By its fingerprint a start knows whether a key in the folder is the one with which rows were sealed.
CREATE TABLE fingerprints (name TEXT PRIMARY KEY, fingerprint BLOB NOT NULL) STRICT;
