# Contests: their rules, teams, scores and results.
contest-menu-contest = Contests
contest-data = Contests
contest-data-contests = Contest, team, score
contest-name-ankang = Ankang Cup { $month }
contest-part-daily = • question of the day: { $weight } % (right 1, taken part ½; your best four fifths of the days count)
contest-part-training = • training: { $weight } % (the share of the sessions in this time that you attended)
contest-part-name-daily = question of the day
contest-part-name-training = training
contest-sum-line = { $part }: { $score } → { $adds }
contest-sum = <b>Sum: { $score }</b>
contest-none = There is no contest at present.
contest-new = ➕ New contest
contest-gone = This is over.
contest-rules =
    <b>{ $name }</b>
    { $first } to { $last }

    <b>What counts</b>
    { $weights }
    <b>Teams</b>: so that groups of different size are treated alike, each group gets six average members before the mean is taken. Equal teams: how many took part, then how often they were right, then they share the place. Never speed.
    <b>Frozen</b>: from { $freeze } nobody sees places or counts; everything comes out together.
    <b>Appeals</b>: in writing within 2 workdays of your score; three people who did not judge answer.
    <b>Names</b>: the first three, and only if they wish; your own place is for you alone. Marks are never used for pay or transfer. Accidents reported honestly cost nothing.

    { $closed ->
        [no] Join and leave until { $roster }.
       *[yes] The teams are fixed since { $roster }.
    } { $standing }
contest-in-team = You are in the team <b>{ $team }</b>.
contest-join = ✅ Join
contest-change = Another team
contest-leave = Leave
contest-may-name = May I be named among the first three?
contest-named = Yes: if you are among the first three, your name is shown. Tap again to change it.
contest-not-named = No: your name is not shown.
contest-choose-team = Which team?
contest-team = { $name }
contest-team-new = A new team
contest-ask-team = What is the team called? At most { $most } signs.
contest-back = ‹ Back
contest-roster-closed = The teams are fixed.
contest-organiser = Whoever organises does not compete.
contest-running =
    <b>{ $name }</b>, so far
    { $first } to { $last }; frozen from { $freeze }

    { $own }<b>Teams</b>
    { $table }
contest-own =
    <b>Your score</b>
    { $sum }
contest-table-line = { $place }. { $name } ({ $size }): { $score }
contest-frozen =
    <b>{ $name }</b>

    For the last 24 hours no place and no count is shown; everything comes out together.
contest-appeals =
    <b>{ $name }</b>

    { $own }Objections in writing until { $appeal }. After that two people who took no part sign (so far: { $signed }), and the places come out.
contest-appeal = ✍ Object to my score
contest-sign = ✍ Sign the results
contest-recount = Compute anew
contest-recount-preview = { $count ->
    [0] <b>{ $name }</b>: nothing would change.
    [one] <b>{ $name }</b>: one score would change. Whoever it is will be told; signatures given before are void. Your name is noted with it.
   *[other] <b>{ $name }</b>: { $count } scores would change. They will be told; signatures given before are void. Your name is noted with it.
}
contest-recount-sure = Correct these scores
contest-took-part = Whoever takes part does not judge.
contest-appeals-first = The time for objections is not over yet.
contest-appeals-open = An objection still waits for its answer.
contest-published =
    <b>{ $name }: results</b>

    { $own }<b>Teams</b>
    { $table }

    { $first }
contest-place = Your score: <b>{ $score }</b> (place { $place } of { $everybody }). Only you see it.
contest-first-line = { $place }. { $name }
contest-picture = 🖼 As a picture
contest-picture-caption = { $name }: { $table }
contest-to = Look
contest-to-private = Open
contest-announced =
    <b>{ $name }</b> begins on { $first }. Teams are formed until { $roster }; the rules are on one page.
contest-gathered = <b>{ $name }</b>: the teams are fixed now. It begins on { $first }.
contest-score =
    <b>{ $name }</b>: your score

    { $sum }

    If you disagree, object in writing until { $appeal }.
contest-corrected =
    <b>{ $name }</b>: your score was corrected

    { $sum }
contest-to-sign = <b>{ $name }</b> is over. When the time for objections has passed, two cadres who took no part sign the results.
contest-is-out = <b>{ $name }</b>: the results are out.
contest-appeal-ask = What do you object to? At most { $most } signs. Three people who did not judge read it with your name.
contest-appeal-kept = Your objection has been passed on. You will read the answer here; it is final.
contest-appeal-told =
    <b>{ $name }</b>: objection of { $person }

    { $text }

    You did not judge: please answer within 2 workdays, after talking to the others who were asked. The answer is final.
contest-appeal-answer = Answer
contest-appeal-ask-answer = Your answer, at most { $most } signs. Whoever objected will read it.
contest-appeal-answered = This has been answered already.
contest-appeal-final =
    The answer to your objection, which is final:

    { $answer }
contest-appeal-sent = The answer has been sent.
contest-appeals-over = Objections are not possible now.
contest-ask-month = In which month is the Ankang Cup?
contest-month = { $month }
contest-months = Another month
contest-preview =
    <b>{ $name }</b>
    { $first } to { $last }

    Teams until { $roster }; frozen from { $freeze }; objections until { $appeal }.

    { $weights }

    Agree on time and money with the employer first. Whoever organises does not compete.
contest-announce = Announce it
contest-there = There is a contest in this month already.
contest-cancel = Cancel the contest
contest-cancel-ask = Cancel <b>{ $name }</b>? Everybody who has joined is told.
contest-cancel-sure = Yes, cancel it
contest-cancelled = <b>{ $name }</b> has been cancelled.
