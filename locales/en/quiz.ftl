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
quiz-saved = Saved ✓
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

## The timed quiz

quiz-menu-quiz = Safety quiz
quiz-data = Safety quiz
quiz-data-kind-quiz = counted
quiz-data-round = Round
quiz-data-kind = Kind
quiz-data-score = Score
quiz-data-before = Score before the correction
quiz-data-kind-practice = practice
quiz-home-open =
    <b>Safety quiz</b>

    { $count } questions, { $minutes } minutes for all of them, at your own pace. Your first attempt of the month counts; practice is free. Your place depends on the score alone, never on speed.

    If our line to you breaks, everybody who is at it gets the lost time back.
quiz-home-done =
    <b>Safety quiz</b>

    This month: <b>{ $score } %</b>, place { $place } of { $everybody } so far. Only you see it.

    You can practise as often as you like: { $count } questions, { $minutes } minutes. It changes nothing.
quiz-home-running =
    <b>Safety quiz</b>

    You are in the middle of it: { $left } left.
quiz-home-empty =
    <b>Safety quiz</b>

    There are no questions yet. The cadres are preparing them.
quiz-begin = ▶ Begin: this one counts
quiz-practise = 🔁 Practise
quiz-to-home = ‹ Safety quiz
quiz-to-mine = My results
quiz-to-bank = 📚 Question bank
quiz-none = There are not enough questions yet.
quiz-counted-before = Your attempt of this month is done. You can still practise.
quiz-timed-question =
    { $bar } { $place }/{ $count } · ⏳ { $left }

    <b>{ $question }</b>

    { $hint }{ $note }
quiz-timed-answered = { $count ->
    [one] You have answered the question. Hand in, or look at it again? ⏳ { $left }
   *[other] You have answered all { $count } questions. Hand in, or look at them again? ⏳ { $left }
}
quiz-timed-later = Leave it for now
quiz-left = Your answers are saved. The time goes on: { $left } left.
quiz-time-over = The time is over. What you had answered counts.
quiz-result =
    { $over }<b>{ $score } %</b>: { $right } of { $count } right.
    Place { $place } of { $everybody } so far this month. Only you see it.

    { $explained }
quiz-result-practice =
    { $over }Practice: <b>{ $score } %</b>, { $right } of { $count } right.

    { $explained }
quiz-mine = { $count ->
    [0] <b>My results</b>

        Nothing yet.
   *[other] <b>My results</b>

        { $list }
}
quiz-mine-line = { $round }: { $score } %, place { $place } of { $everybody }
quiz-mine-practice = { $round }: practice { $score } %
quiz-mine-before = (was { $score } % before question { $question } was withdrawn)

## The bank, for cadres

quiz-bank =
    <b>Question bank</b>

    Asked: { $approved }
    Waiting for cadres: { $proposed }
    Withdrawn: { $withdrawn }{ $few }
quiz-bank-few = {"\u000A\u000A"}⚠ Fewer than { $least } questions: two people would be asked much the same.
quiz-usual = Take the prepared questions ({ $count })
quiz-usual-taken = { $count ->
    [one] One question was taken.
   *[other] { $count } questions were taken.
} { $waiting ->
    [0] {""}
    [one] One more waits until two cadres have checked it.
   *[other] { $waiting } more wait until two cadres have checked them.
}
quiz-to-waiting = To be checked ({ $count })
quiz-to-approved = All questions
quiz-get = Get as a table
quiz-send = Send a table
quiz-list = <b>Questions that are asked</b>: { $count }
quiz-list-proposed = <b>Questions to be checked</b>: { $count }. Each needs two cadres; whoever sent it in is the first.
quiz-entry-button = { $id } · { $topic } · { $question }
quiz-gone = This question is not there any more.
quiz-entry =
    <b>{ $id }</b>, version { $version } · { $topic } · level { $level }
    { $state }
    Source: { $source }

    { $said }
quiz-entry-said =
    <b>{ $question }</b>
    { $options }
    <i>{ $why }</i>
quiz-entry-right = ✓ { $letter }. { $option }
quiz-entry-wrong = ▫ { $letter }. { $option }
quiz-entry-reason = : { $reason }
quiz-state-proposed = { $count ->
    [0] Waits for two cadres
   *[other] Waits for a second cadre
}
quiz-state-approved = Is asked
quiz-state-refused = Refused
quiz-state-replaced = Replaced by a newer version
quiz-state-withdrawn = Withdrawn
quiz-approve = ✅ I have read it, it is right
quiz-refuse = ✗ Do not take it
quiz-decided-before = This has been decided already.
quiz-withdraw = Withdraw this question
quiz-withdraw-why =
    Why is this question withdrawn? Those concerned will read your words (at most { $most } characters).

    <i>{ $question }</i>
quiz-withdraw-preview =
    <b>Withdraw this question?</b>
    <i>{ $question }</i>

    Reason: { $reason }

    { $scores ->
        [0] No score changes,
        [one] One score changes,
       *[other] { $scores } scores change,
    } { $places ->
        [0] no place moves.
        [one] one place moves.
       *[other] { $places } places move.
    } Everybody concerned is told; old scores stay readable. Your name is noted with it.
quiz-withdraw-preview-last =
    <b>Withdraw this question?</b>
    <i>{ $question }</i>

    Reason: { $reason }

    { $scores ->
        [0] No score changes,
        [one] One score changes,
       *[other] { $scores } scores change,
    } { $places ->
        [0] no place moves.
        [one] one place moves.
       *[other] { $places } places move.
    } Everybody concerned is told; old scores stay readable. Your name is noted with it.

    ⚠️ This is the last question of a course’s quiz. Until you enter another one nobody can take that quiz, and what was handed in does not count as an attempt. Put the new question into the course table: /training
quiz-withdraw-preview-passes =
    <b>Withdraw this question?</b>
    <i>{ $question }</i>

    Reason: { $reason }

    { $scores ->
        [0] No score changes,
        [one] One score changes,
       *[other] { $scores } scores change,
    } { $places ->
        [0] no place moves.
        [one] one place moves.
       *[other] { $places } places move.
    } Everybody concerned is told; old scores stay readable. Your name is noted with it.

    { $passes ->
        [one] One person has passed the quiz of a course by that, and completes it.
       *[other] { $passes } people have passed the quiz of a course by that, and complete it.
    }
quiz-withdraw-yes = Withdraw, and mark anew
quiz-withdraw-changed = Somebody has finished meanwhile: please look at the numbers again.
quiz-withdraw-own = Your own result would be better by it: please let another cadre do it.
quiz-withdraw-over = This has been decided already.
quiz-regraded =
    A question of your quiz ({ $round }) was withdrawn: <i>{ $question }</i>
    Reason: { $reason }

    Your score: { $score } % (was { $was } %).
quiz-topic-course = A course
quiz-state-taught = Asked by courses
quiz-regraded-course =
    A question of the quiz of <b>{ $title }</b> was withdrawn: <i>{ $question }</i>
    Reason: { $reason }

    Your score: { $score } % (was { $was } %).
quiz-regraded-place =
    A question of the quiz ({ $round }) was withdrawn: <i>{ $question }</i>
    Reason: { $reason }

    Your score: { $score } % (was { $was } %). Your place: { $place } (was { $was_place }).

## The bank as a table

quiz-table-file = The questions that are asked, and those that wait. Change or add rows and send the file back: what is new waits for a second cadre.
quiz-table-send = Send the table (XLSX or CSV). Each question needs both languages, an explanation and a source. A question is never changed: another wording becomes a new version.
quiz-table-no-file = Please send the table as a file (XLSX or CSV, at most 1 MB).
quiz-table-reading = I am reading the table …
quiz-table-taken = { $new ->
    [0] Nothing is new.
    [one] One question is new. It waits for a second cadre.
   *[other] { $new } questions are new. They wait for a second cadre.
} { $same ->
    [0] {""}
   *[other] Unchanged: { $same }.
}
quiz-table-faults =
    Nothing was taken. { $count ->
        [one] One thing is wrong:
       *[other] { $count } things are wrong:
    }
    { $faults }
quiz-table-faults-listed = Nothing was taken. { $count } things are wrong. This file names them all. Please put them right and send the table again.
quiz-sheet = Questions
quiz-column-kind = Kind
quiz-column-topic = Topic
quiz-column-level = Difficulty
quiz-column-source = Source
quiz-kind-single = one answer
quiz-kind-multi = several answers
quiz-kind-tf = true or false
quiz-level-1 = easy
quiz-level-2 = medium
quiz-level-3 = hard
quiz-wrong-id = The question number has at most 12 letters and digits.
quiz-wrong-twice = The question number stands twice.
quiz-wrong-topic = The topic is none of the list; the table you get shows their names.
quiz-wrong-level = The difficulty is easy, medium or hard.
quiz-wrong-kind = The kind is: one answer, several answers, or true or false.
quiz-wrong-source = The source is missing or longer than 120 characters.
quiz-wrong-why = An explanation is needed in both languages.
quiz-wrong-languages = The question and the same answers are needed in both languages.
quiz-wrong-single = A question with one answer, or true or false, has exactly one right answer.
quiz-topic-electricity = Electricity
quiz-topic-machinery = Machinery
quiz-topic-fire = Fire
quiz-topic-height = Work at height
quiz-topic-vehicles = Vehicles and forklifts
quiz-topic-chemicals = Chemicals
quiz-topic-heat = Heat
quiz-topic-occ_disease = Occupational disease
quiz-topic-ppe = Protective equipment
quiz-topic-first_aid = First aid and rescue
quiz-topic-reporting = Accident reporting
quiz-topic-safety_rights = Safety rights and duties
quiz-topic-women = Women workers
quiz-topic-hours = Working time and leave
quiz-topic-wages = Wages and contracts
quiz-topic-injury = Injury insurance
quiz-topic-union_rights = Union rights and funds
quiz-topic-workplace = Our own workplace
quiz-topic-democracy = Democratic management

## On paper, in a room

quiz-to-papers = 📄 On paper
quiz-papers =
    <b>Quiz on paper</b>

    Print a sheet for a room. Two cadres type in each slip; where both read the same it counts like every other attempt.
quiz-paper-print = Print a new sheet
quiz-paper-open = { $waiting ->
    [0] Sheet { $number }
   *[other] Sheet { $number } ({ $waiting } wait)
}
quiz-paper-file = Sheet { $number }. Print it once for each person.
quiz-paper-type = Type in a slip of sheet { $number }
quiz-paper-waiting = { $count ->
    [0] <b>Sheet { $number }</b>: no slip waits for a second cadre.
   *[other] <b>Sheet { $number }</b>: these slips wait for a second cadre.
}
quiz-paper-person = { $name }
quiz-paper-who = Sheet { $number }: whose slip is it? Write a part of the name or the staff number.
quiz-paper-which = Whose slip is it?
quiz-paper-nobody = Nobody found. Try another part of the name.
quiz-paper-own = Your own slip is typed in by others.
quiz-paper-not-agreed = They have not agreed to the privacy notice as it is now, so nothing can be kept.
quiz-paper-counted = Their attempt of this month is there already.
quiz-paper-answers = { $name }: the letters of the { $count } answers in their order, with blanks between; several answers as one word, nothing as “-”. Example: A BC - D
quiz-slip-count = { $count } answers are needed, with blanks between; “-” for nothing. Please type them again.
quiz-slip-letter = One of the letters is no answer of its question, or a question with one answer has several. Please look at the slip again.
quiz-paper-once = Saved. { $name }'s slip waits for a second cadre.
quiz-paper-differs = Two cadres have read { $name }'s slip differently. Both entries are gone: please go back to the paper together.
quiz-paper-counts = { $name }'s slip counts: { $score } %.
quiz-paper-title = Safety quiz, sheet { $number }
quiz-paper-name = Name: ______________________    Staff number: ______________
quiz-paper-hint = Write the letters of the right answers beside each number. Some questions have several right answers.

## What the attempts say

quiz-to-report = 📊 Hardest questions
quiz-report-not-yet = A question is reported once it was part of { $least } first attempts. There is none yet.
quiz-report =
    <b>The hardest questions</b>
    Asked in { $least } first attempts or more.

    { $list }
quiz-report-line =
    <b>{ $id }</b> { $question }
    right: { $percent } % of { $count }
quiz-report-wrong = ✗ { $option }: { $count }
quiz-report-course = Make a course of these ({ $count })
quiz-report-taught = The course “{ $title }” is in /training, with the explanations as its text.
quiz-report-title = The most missed questions, { $month }
quiz-flag-fast = ⚠ Quiz { $round }: { $names } answered all questions in { $seconds } seconds. That is only a hint: two of you look at it, nothing happens by itself.
quiz-flag-twins = ⚠ Quiz { $round }: { $names } gave the same answers at the same time, mistakes included. That is only a hint: two of you look at it, nothing happens by itself.
