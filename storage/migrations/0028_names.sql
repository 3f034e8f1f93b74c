-- Namesakes are looked for by their name without its gaps.
CREATE INDEX members_by_name ON members (lower(replace(name, ' ', '')));
