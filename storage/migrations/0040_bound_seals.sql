-- What was sealed before its place was bound to it: the bot seals it anew at its next start, table by table.
CREATE TABLE unbound (name TEXT PRIMARY KEY) STRICT;
INSERT INTO unbound (name) VALUES
    ('case_photos'), ('conversations'), ('drafts'), ('outbox'), ('paper_slips'),
    ('sealed_authors'), ('survey_comments');
