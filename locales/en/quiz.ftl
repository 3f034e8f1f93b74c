# Quiz questions and attempts, for whatever asks them.
quiz-wrong-question = Please write the question first.
quiz-wrong-options = A question has two to six answers, each on a line of its own.
quiz-wrong-right = At least one answer has to be right. Right ones begin with a star (in a table: A or A C).
quiz-too-long = A question has at most 300 characters, an answer at most 120.
quiz-same-options = Two answers are the same.

## An attempt

quiz-question =
    { $bar } { $place }/{ $count }

    <b>{ $question }</b>

    { $hint }{ $note }
quiz-option = { $option }
quiz-chosen = ☑ { $option }
quiz-back = ‹ Back
quiz-next = Next ›
quiz-clear = Take back my answer
quiz-later = Continue later
quiz-kept = Saved ✓
quiz-answered = { $count ->
    [one] You have answered the question. Hand in, or look at it again?
   *[other] You have answered all { $count } questions. Hand in, or look at them again?
}
quiz-hand-in = ✅ Hand in
quiz-look-again = Look again
quiz-over = This quiz is over.
quiz-handed-in = It has already been handed in.
quiz-paused = Saved ✓ You can pick up where you left off, up to a week after you began.
quiz-continue = Continue
quiz-again = Try once more, with other questions
quiz-same-again = There are not enough different questions on this, so some come again.
quiz-explained =
    ✗ { $question }
    ✓ { $right }
    { $why }
