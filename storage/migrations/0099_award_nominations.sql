-- What a nominee was shown before they agreed, and how many somebody nominated in a round, also of those who were nominated
-- before by somebody else.
ALTER TABLE award_nominees ADD COLUMN shown TEXT NOT NULL DEFAULT '';
CREATE TABLE award_nominations (
    round_id INTEGER NOT NULL REFERENCES award_rounds (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    nominated INTEGER NOT NULL,
    PRIMARY KEY (round_id, member_id)
) STRICT, WITHOUT ROWID;
INSERT INTO award_nominations (round_id, member_id, nominated)
    SELECT round_id, nominated_by, count(*) FROM award_nominees WHERE nominated_by IS NOT NULL
    GROUP BY round_id, nominated_by;
