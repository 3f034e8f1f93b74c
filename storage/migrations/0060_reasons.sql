-- The reason for a decision is no answer: it has a kind of its own. A table is made anew for a wider CHECK.
CREATE TABLE wider_messages (
    case_number TEXT NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('sender', 'question', 'reply', 'reason', 'note', 'defer', 'extend', 'transfer', 'refuse')
    ),
    cadre_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    telegram_message INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_number, place)
) STRICT, WITHOUT ROWID;
INSERT INTO wider_messages (case_number, place, kind, cadre_id, body, at, edited, telegram_message, pending)
SELECT case_number, place,
    CASE WHEN kind = 'reply' THEN coalesce(
        (SELECT max(action) FROM case_events
         WHERE case_events.case_number = case_messages.case_number AND case_events.at = case_messages.at
           AND action IN ('defer', 'extend', 'transfer', 'refuse')),
        kind
    ) ELSE kind END,
    cadre_id, body, at, edited, telegram_message, pending
FROM case_messages;
DROP TABLE case_messages;
ALTER TABLE wider_messages RENAME TO case_messages;
