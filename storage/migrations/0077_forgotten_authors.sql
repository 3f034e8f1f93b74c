-- Cases about a danger to others whose authors were forgotten: their words go soon after the case has ended.
CREATE TABLE forgotten_authors (
    case_number TEXT PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE
) STRICT;
