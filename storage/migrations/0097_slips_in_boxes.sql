-- Paper slips belong to a sealed box, as ballots do; a survey's is 'survey-2026-11'. The bot seals them anew for it.
CREATE TABLE boxed_slips (
    box TEXT NOT NULL,
    name BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (box, name)
) STRICT, WITHOUT ROWID;
INSERT INTO boxed_slips (box, name, sealed) SELECT 'survey-' || survey_id, name, sealed FROM paper_slips;
DROP TABLE paper_slips;
ALTER TABLE boxed_slips RENAME TO paper_slips;
CREATE TABLE boxed_tallies (
    box TEXT PRIMARY KEY,
    printed INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    once INTEGER NOT NULL,
    differing INTEGER NOT NULL,
    above INTEGER NOT NULL
) STRICT;
INSERT INTO boxed_tallies (box, printed, counted, once, differing, above)
    SELECT 'survey-' || survey_id, printed, counted, once, differing, above FROM paper_tallies;
DROP TABLE paper_tallies;
ALTER TABLE boxed_tallies RENAME TO paper_tallies;
INSERT INTO unbound (name) SELECT 'paper_slips' WHERE NOT EXISTS (SELECT 1 FROM unbound WHERE name = 'paper_slips');
