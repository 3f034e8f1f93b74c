-- A sheet is one person's answers everywhere else: the column says what it names.
ALTER TABLE surveys RENAME COLUMN sheet TO questionnaire;
