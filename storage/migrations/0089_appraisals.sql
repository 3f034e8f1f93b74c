-- Appraisals: whom they are about and who may vote is fixed at the opening; what is voted lies in a sealed box.
CREATE TABLE appraisals (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    reminds_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    own_at INTEGER NOT NULL,
    committee_at INTEGER NOT NULL,
    members_at INTEGER NOT NULL,
    roll INTEGER NOT NULL,
    ballots INTEGER NOT NULL,
    cadre_form TEXT NOT NULL,
    union_form TEXT NOT NULL
) STRICT;
CREATE TABLE appraisal_electors (
    appraisal INTEGER NOT NULL REFERENCES appraisals (number) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (appraisal, member_id)
) STRICT;
CREATE TABLE appraisal_subjects (
    appraisal INTEGER NOT NULL REFERENCES appraisals (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    member_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (appraisal, place)
) STRICT;
CREATE TABLE appraisal_results (
    appraisal INTEGER NOT NULL REFERENCES appraisals (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    item TEXT NOT NULL,
    band TEXT NOT NULL,
    points INTEGER,
    PRIMARY KEY (appraisal, place, item)
) STRICT;
CREATE TABLE appraisal_remarks (
    appraisal INTEGER NOT NULL REFERENCES appraisals (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    used TEXT NOT NULL,
    number INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (appraisal, place, used, number)
) STRICT;
