-- The public board: what authors agreed to show of their cases, and how many others stand behind it.

-- `stage`: wished (the author would agree), offered (a cadre has written it, the author has not agreed), shown, or
-- waiting (a suggestion no cadre sees until `needed` others support it, at the latest on `until`).
-- `agenda` and `meeting`: whether the cadres have been told of 3 voices, the chair of a third of the members.
CREATE TABLE publications (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
    category TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('wished', 'offered', 'shown', 'waiting')),
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    shown_on TEXT NOT NULL,
    voices INTEGER NOT NULL,
    needed INTEGER NOT NULL,
    until TEXT NOT NULL,
    agenda INTEGER NOT NULL CHECK (agenda IN (0, 1)),
    meeting INTEGER NOT NULL CHECK (meeting IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX publications_new ON publications (stage, shown_on, case_number);
CREATE INDEX publications_hot ON publications (stage, voices, shown_on, case_number);
CREATE INDEX publications_category ON publications (stage, category, shown_on, case_number);

-- Voices are counted, not named: `voice` is a keyed hash whose key is not in this database, and no time is kept.
CREATE TABLE endorsements (
    case_number TEXT NOT NULL REFERENCES publications (case_number) ON DELETE CASCADE,
    voice BLOB NOT NULL,
    PRIMARY KEY (case_number, voice)
) STRICT, WITHOUT ROWID;
