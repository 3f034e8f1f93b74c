-- Awards: a round with all its days, who was nominated in it, the cadres who put somebody on the shortlist, and those who
-- struck somebody after an objection. Votes lie in the sealed box 'award-<id>'; `has_key` until its key is destroyed.
CREATE TABLE award_rounds (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('employee', 'cadre', 'team')),
    title TEXT NOT NULL,
    criteria TEXT NOT NULL,
    quota INTEGER NOT NULL,
    reward_fen INTEGER NOT NULL,
    organiser_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('nominating', 'listing', 'voting', 'notice', 'ended', 'void', 'cancelled')),
    announced_on TEXT NOT NULL,
    nominate_until TEXT NOT NULL,
    shortlist_until TEXT NOT NULL,
    vote_from TEXT NOT NULL,
    vote_until TEXT NOT NULL,
    notice_until TEXT NOT NULL DEFAULT '',
    has_key INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE award_nominees (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES award_rounds (id) ON DELETE CASCADE,
    member_id INTEGER REFERENCES members (id) ON DELETE CASCADE,
    team TEXT NOT NULL,
    reason TEXT NOT NULL,
    committee TEXT NOT NULL,
    nominated_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    state TEXT NOT NULL
        CHECK (state IN ('asked', 'standing', 'declined', 'listed', 'elected', 'struck', 'honoured', 'out')),
    evidence TEXT NOT NULL DEFAULT '',
    expense_id INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX award_nominees_members ON award_nominees (round_id, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX award_nominees_of ON award_nominees (member_id);
CREATE TABLE award_ticks (
    nominee_id INTEGER NOT NULL REFERENCES award_nominees (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    committee TEXT NOT NULL,
    PRIMARY KEY (nominee_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE award_strikes (
    nominee_id INTEGER NOT NULL PRIMARY KEY REFERENCES award_nominees (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
