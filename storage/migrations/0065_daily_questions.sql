-- The daily question: who wants it or does not, who pauses, and in which box each question lies for them. The question
-- itself is an attempt of one question.
CREATE TABLE daily_wishes (
    member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    wants INTEGER NOT NULL
) STRICT;

CREATE TABLE daily_pauses (
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    PRIMARY KEY (member_id, starts_on)
) STRICT;

CREATE TABLE daily_cards (
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    box INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    PRIMARY KEY (member_id, question)
) STRICT;

-- Months in which everybody is asked who has not said no; June is one without a row.
CREATE TABLE daily_campaigns (
    month TEXT PRIMARY KEY,
    is_on INTEGER NOT NULL
) STRICT;
