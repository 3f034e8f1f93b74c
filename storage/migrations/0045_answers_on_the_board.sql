-- Whether its author agreed that the union's answer is shown too: 1 from now on; who agreed before was not asked.
ALTER TABLE publications ADD COLUMN with_answer INTEGER NOT NULL DEFAULT 0;
