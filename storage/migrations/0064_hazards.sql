-- Hazards: what is known of one beside its case, the places they are found at, and who took what is a danger to life.
CREATE TABLE hazards (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_near_miss INTEGER NOT NULL,
    grade TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    money TEXT NOT NULL DEFAULT '',
    emergency TEXT NOT NULL DEFAULT '',
    owner_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    fixer_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    is_shown INTEGER NOT NULL DEFAULT 1,
    is_asked_again INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX hazards_place ON hazards (place, kind);
CREATE INDEX hazards_owner ON hazards (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX cases_hazards ON cases (opened_at, number) WHERE category = 'hazard';

-- Where hazards are found. What is no longer used stays, for the hazards that were found there.
CREATE TABLE hazard_places (
    code TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    rank INTEGER NOT NULL,
    is_used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a picture looks like, to find the same one again: 64 bits of its lights and darks and a hash of its bytes.
-- `part` says what it shows of a hazard: nothing for the report, then `safe` and `after`.
ALTER TABLE case_files ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE case_files ADD COLUMN look TEXT NOT NULL DEFAULT '';

-- Danger to life calls until somebody has it.
CREATE TABLE hazard_alarms (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    begun_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    taken_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
    taken_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX hazard_alarms_next ON hazard_alarms (next_at) WHERE next_at > 0;

-- What one has proposed and a second person is to agree to: that it is no hazard, lighter, cured without a photo, or not
-- to be cured now.
CREATE TABLE hazard_proposals (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    action TEXT NOT NULL CHECK (action IN ('reject', 'grade', 'fix', 'give_up')),
    proposer_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    choice TEXT NOT NULL,
    reason TEXT NOT NULL,
    review_on TEXT NOT NULL,
    mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What those who reported said at the fix (0) and 28 days after the clearing (1), by the number they know.
CREATE TABLE hazard_answers (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unsure')),
    at INTEGER NOT NULL,
    PRIMARY KEY (case_number, round)
) STRICT, WITHOUT ROWID;

-- The cleared hazards that fund review visits in a month, and what it found.
CREATE TABLE hazard_visits (
    month TEXT NOT NULL,
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    result TEXT NOT NULL CHECK (result IN ('', 'ok', 'not_ok', 'unclear')),
    visitor_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    PRIMARY KEY (month, case_number)
) STRICT, WITHOUT ROWID;
