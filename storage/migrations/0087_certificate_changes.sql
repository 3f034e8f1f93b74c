-- That a certificate was revoked, and that a second person made it valid again, are events of their own.
CREATE TABLE certificate_changes (
    id INTEGER PRIMARY KEY,
    completion_id INTEGER NOT NULL REFERENCES completions (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('revoked', 'restored')),
    on_day TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_changes_of_completion ON certificate_changes (completion_id);
INSERT INTO certificate_changes (completion_id, kind, on_day, member_id, reason)
SELECT id, 'revoked', revoked_on, NULL, why_revoked FROM completions WHERE revoked_on <> '';
