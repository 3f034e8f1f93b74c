-- What an anonymous sender did since the last batch waits here, so that cadres see a case as of that batch: `pending` is
-- the action and `pending_choice` its rating, or `erase`. `notices` counts how often everybody has been told that words
-- such as the unread one wait in the mailbox.

ALTER TABLE cases ADD COLUMN pending TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN pending_choice TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN notices INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_messages ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_files ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;

-- Whom a case concerns is bound to the person: who is the chair now stays kept from it in any later office.
UPDATE cases SET excluded = (SELECT ' ' || min(id) || ' ' FROM members WHERE role = 'chair' AND status = 'active')
WHERE scope = 'concerns_chair' AND excluded = ''
  AND EXISTS (SELECT 1 FROM members WHERE role = 'chair' AND status = 'active');
