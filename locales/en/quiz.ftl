# Quiz questions and attempts, for whatever asks them.
quiz-wrong-question = The question has to be written first.
quiz-wrong-options = A question has two to six answers, each on a line of its own.
quiz-wrong-right = At least one answer has to be right. Right ones begin with a star (in a table: A or A C).
quiz-too-long = A question has at most 300 signs, an answer at most 120.
quiz-same-options = Two answers are the same.
