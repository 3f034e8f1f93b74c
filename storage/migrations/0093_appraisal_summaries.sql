-- What fund review wrote of the remarks that members gave for a summary only.
CREATE TABLE appraisal_summaries (
    appraisal INTEGER NOT NULL REFERENCES appraisals (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (appraisal, place)
) STRICT;
