-- How often somebody typed a number that was not at the door: six digits are safe only as long as few may be tried.
CREATE TABLE door_guesses (
    activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    wrong INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (activity_id, member_id)
) STRICT;
CREATE INDEX door_guesses_of_member ON door_guesses (member_id);
CREATE INDEX door_guesses_by_time ON door_guesses (last_at);
