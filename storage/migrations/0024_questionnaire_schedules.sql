-- When questionnaires are asked; of a recurring rule the coming days are computed, none is kept.
CREATE TABLE questionnaire_schedules (
    number INTEGER PRIMARY KEY,
    questionnaire TEXT NOT NULL,
    rule TEXT NOT NULL,
    clock TEXT NOT NULL,
    workdays INTEGER NOT NULL,
    active_from INTEGER NOT NULL,
    paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
    UNIQUE (questionnaire, rule, clock)
) STRICT;
