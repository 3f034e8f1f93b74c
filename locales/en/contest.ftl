# Contests: their rules, teams, scores and results.
contest-menu-contest = Contests
contest-data = Contests
contest-data-contest = Contest
contest-data-contest-ankang = Ankang Cup
contest-data-contest-suggestion = Suggestion month
contest-data-contest-labour = Labour competition
contest-data-contest-skill = Skill contest
contest-data-month = Month
contest-data-team = Team
contest-data-score = Score
contest-data-theory = Theory
contest-data-before = Score before the correction
contest-data-judged = Judged
contest-name-suggestion = Suggestion month { $month }
contest-name-labour = Labour competition { $month }
contest-name-ankang = Ankang Cup { $month }
contest-part-daily = • Question of the day: { $weight } % (right 1, taken part ½; your best four fifths of the days count)
contest-part-hazard = • Hazards: { $weight } % (all of it for one hazard that you signed and that was verified, or that you helped to fix; more do not count; until somebody has one this part is left out)
contest-part-suggestion = • Suggestions: { $weight } % (your three best signed ones of this month that were answered: adopted 10, partly adopted 6, planned 4, kept 1; more than three add nothing)
contest-part-training = • Training: { $weight } % (the share of the sessions in this time that you attended; without a session this part is left out)
contest-part-name-daily = Question of the day
contest-part-name-hazard = Hazards
contest-part-name-suggestion = Suggestions
contest-part-name-training = Training
contest-sum-line = { $part }: { $score } → { $adds }
contest-sum = <b>Sum: { $score }</b>
contest-none = There is no contest at present.
contest-new = ➕ New contest
contest-gone = There is nothing here any more.
contest-rules =
    <b>{ $name }</b>
    { $days }

    <b>What counts</b>
    { $weights }
    <b>Teams</b> of at least 3: so that groups of different size are treated alike, each group gets six average members before the mean is taken. Equal teams: { $ties }
    <b>Frozen</b>: from { $freeze } nobody sees places or counts; everything comes out together.
    <b>Appeals</b>: in writing until { $appeal }; up to three people who did not judge answer.
    <b>Names</b>: the first three, and only if they wish; your own place is for you alone. Marks are never used for pay or transfer. Accidents reported honestly cost nothing.

    { $closed ->
        [no] Join and leave until { $roster }.
       *[yes] The teams have been fixed since { $roster }.
    } { $standing }
contest-ties-ankang = how many took part, then how often they were right, then they share the place. Never speed.
contest-ties-labour = how many took part, then they share the place. Never the number of suggestions, never speed.
contest-ties-skill = how many took part, then they share the place; equal people: the quality of the result, then safety, then they share it too. Never speed.
contest-ties-suggestion = how many took part, then they share the place. Never the number of suggestions.
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
contest-ask-team = What is the team called? At most { $most } characters.
contest-back = ‹ Back
contest-roster-closed = The teams are fixed.
contest-organiser = Whoever organises does not compete.
contest-running =
    <b>{ $name }</b>, so far
    { $days }; frozen from { $freeze }

    { $own }<b>Teams</b>
    { $table }
contest-own =
    <b>Your score</b>
    { $sum }
contest-table-line = { $place }. { $name } ({ $size }): { $score }
contest-table-small = – { $name } ({ $size }): no place, a team needs { $least }
contest-frozen =
    <b>{ $name }</b>

    For the last 24 hours no place and no count is shown; everything comes out together.
contest-appeals =
    <b>{ $name }</b>

    { $own }Objections in writing until { $appeal }. After that two people who took no part sign (so far: { $signed }), and the places come out.{ $waiting }
contest-appeal = ✍ Object to my score
contest-sign = ✍ Sign the results
contest-recount = Recalculate the scores
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
    { $table }{ $first }{ $corrected }
contest-place = Your score: <b>{ $score }</b> (place { $place } of { $everybody }). Only you see it.
contest-first-line = { $place }. { $name }
contest-picture = 🖼 As a picture
contest-picture-caption = { $name }: { $table }
contest-praise = 📄 My certificate
contest-praise-sent = Your certificate is on its way.
contest-praise-file = Your certificate: { $name }
contest-praise-title = Certificate
contest-praise-took-part = took part in
contest-praise-place = and won place { $place }
contest-praise-team = in the team { $team }
contest-praise-team-place = in the team { $team }, which won place { $place }
contest-praise-limits = Given by the union as thanks and praise; it has no effect on pay or transfer.
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
contest-appeal-ask = What do you object to? At most { $most } characters. Three people who did not judge read it with your name.
contest-appeal-waits = Your objection is kept. Nobody who could answer it is there at present; a cadre who took no part can answer it later, and nothing comes out before that.
contest-team-odd = A team name has 1 to { $most } characters.
contest-appeals-waiting = Objections that wait for an answer: { $count }. Nothing comes out before that.
contest-late =
    <b>{ $name }</b>

    It is over, and something that counts is still missing. Everybody reads their own score as soon as it is there, and can then object.
contest-appeal-kept = Your objection has been passed on. You will read the answer here; it is final.
contest-appeal-told =
    <b>{ $name }</b>: objection of { $person }

    { $text }

    You did not judge: please answer within 2 workdays, after talking to the others who were asked. The answer is final.
contest-appeal-answer = Answer
contest-appeal-ask-answer =
    Objection of { $person }:
    { $text }

    Your answer, at most { $most } characters. Whoever objected will read it.
contest-appeal-answered = This has been answered already.
contest-appeal-final =
    The answer to your objection, which is final:

    { $answer }
contest-appeal-sent = The answer has been sent.
contest-appeals-over = Objections are not possible now.
contest-ask-month = In which month?
contest-month = { $month }
contest-months = Another month
contest-preview =
    <b>{ $name }</b>
    { $days }

    Teams until { $roster }; frozen from { $freeze }; objections until { $appeal }.

    { $weights }

    Agree on time and money with the employer first. Whoever organises does not compete.
contest-announce = Announce it
contest-there = There is a contest in this month already.
contest-cancel = Cancel the contest
contest-cancel-ask = Cancel <b>{ $name }</b>? Everybody who has joined is told.
contest-cancel-sure = Yes, cancel it
contest-cancelled = <b>{ $name }</b> has been cancelled.

## Judging

contest-name-skill = Skill contest { $month }
contest-ask-kind = What kind of contest?
contest-kind-suggestion = Suggestion month
contest-kind-labour = Labour competition, measured
contest-kind-ankang = Ankang Cup
contest-kind-skill = Skill contest, judged
contest-part-practice = • Practice: { $weight } % (safety 20, working method 25, quality 35, time 10, order 10; from five judges on one highest and one lowest are left out; a dangerous act is stopped and scores 0)
contest-part-name-practice = Practice
contest-part-theory = • Theory: { $weight } % (25 questions in 30 minutes on the day itself, once; whoever does not take it has 0 in it)
contest-part-name-theory = Theory
contest-theory-to = 📝 Theory
contest-theory-continue = 📝 Continue the theory
contest-theory-begin = ✅ Begin now
contest-theory-ask =
    <b>{ $name }: theory</b>

    { $count } questions in { $minutes } minutes, once. The time runs from your tap on and does not stop; what you have answered when it is over counts. You hear your score when all marks are locked.

    You can begin until { $last }. Whoever does not take it has 0 in this part.
contest-theory-open = <b>{ $name }</b>: the theory part is open. You can begin until { $last }; whoever does not take it has 0 in this part.
contest-theory-last = <b>{ $name }</b>: you have not taken the theory part yet. You can begin until { $last }; after that you have 0 in this part.
contest-theory-done = You have taken it. You hear your score when all marks are locked.
contest-theory-closed = The theory part is not open to you now.
contest-theory-handed-in = <b>{ $name }</b>: your answers to the theory part are handed in. You hear your score when all marks are locked.
contest-theory-over = <b>{ $name }</b>: the time of the theory part is over. What you had answered counts; you hear your score when all marks are locked.
contest-to-panel = ⚖ Judges
contest-to-judge = ⚖ Judge
contest-panel = { $count ->
    [0] <b>{ $name }: judges</b>

        None yet. Usual are { $usual } and a reserve; with fewer than 3 nobody is ranked. Judges do not compete.
   *[other] <b>{ $name }: judges</b>

        Tap a name to take somebody off. Usual are { $usual } and a reserve; with fewer than 3 nobody is ranked.
}
contest-judge-off = { $name }
contest-judge-reserve = { $name } (reserve)
contest-add-judge = ➕ Judge
contest-add-reserve = ➕ Reserve
contest-who-judges = Who? Write a part of the name or the staff number.
contest-which-judge = Who of them?
contest-no-judge = Nobody found. Try another part of the name.
contest-judge-person = { $name }
contest-judge-competes = Whoever competes, or has not agreed to the privacy notice as it is now, does not judge.
contest-you-judge = You are a judge of <b>{ $name }</b> on { $day }. On that day /contest has the sheets. Step aside for whoever is kin, works under you, or was trained by you in the last 30 days.
contest-your-code = <b>{ $name }</b>: your code is <b>{ $code }</b>. Your work is judged under it, not under your name.
contest-not-judging = Judging is not open to you now.
contest-judging =
    <b>{ $name }</b>

    Each code is a contestant. You see your own marks alone; you can change them until they are locked.
contest-code-open = { $code }
contest-code-begun = … { $code }
contest-code-done = ✓ { $code }
contest-recused = You are too close to this contestant: others judge here.
contest-sheet =
    <b>Contestant { $code }</b>

    { $total }
contest-total = Your total: <b>{ $total }</b>
contest-criterion = { $criterion }: { $mark }
contest-step-aside = I am too close to this contestant
contest-step-aside-ask = Step aside for contestant { $code }? Your marks for them go, and this cannot be undone.
contest-step-aside-sure = Yes, I step aside
contest-codes-back = ‹ All contestants
contest-sheet-back = ‹ Back
contest-ask-mark =
    <b>{ $code }: { $criterion }</b> ({ $weight } of 100)

    6: { $six }
    8: { $eight }
    10: { $ten }
contest-mark = { $mark }
contest-ask-reason = { $mark } is below 6: please write one line why, at most { $most } characters.
contest-marks-missing = <b>{ $name }</b>: marks are missing, or there are fewer than 3 judges. Nothing is settled until they are there.
contest-criterion-safety = Safety and protection
contest-anchor-safety-6 = one small lapse, put right when told
contest-anchor-safety-8 = full protection, no lapse
contest-anchor-safety-10 = finds and removes a hazard unasked, exemplary throughout
contest-criterion-process = Working method
contest-anchor-process-6 = steps mostly right, one missed or reversed
contest-anchor-process-8 = all steps, in order
contest-anchor-process-10 = all steps, can explain them and handles a surprise
contest-criterion-quality = Quality of the result
contest-anchor-quality-6 = passes, with a defect that can be repaired
contest-anchor-quality-8 = all dimensions and functions right
contest-anchor-quality-10 = right and even, nothing to repair
contest-criterion-time = Time
contest-anchor-time-6 = finished within 10 % over the time
contest-anchor-time-8 = finished within the time
contest-anchor-time-10 = finished with time left for a self-check
contest-criterion-order = Site order and cooperation
contest-anchor-order-6 = site mostly tidy at the end
contest-anchor-order-8 = tidy throughout, tools back in place
contest-anchor-order-10 = tidy, saves material, hands over clearly
contest-to-paper = 📝 Marks from paper
contest-not-typing = Marks can be typed from the day of the contest until they are locked, by a cadre who neither judges nor competes.
contest-paper-whose = Whose sheet is it?
contest-paper-judge = { $name }
contest-paper-which = Whose marks are they? Only those whose sheet is missing are listed.
contest-paper-ask =
    Contestant { $code }: please write the { $count } marks in one message, in this order, such as 8 7.5 9 6 10.
    { $order }
contest-paper-odd =
    That is not { $count } marks of 0 to 10 in halves. In this order, please, for contestant { $code }:
    { $order }
contest-paper-there = The judge has already marked this contestant here.
contest-paper-once = Contestant { $code }: typed once. It counts when another cadre types the same.
contest-paper-twice = ✅ Contestant { $code }: typed twice alike, and counted.
contest-paper-unequal = Contestant { $code }: the two typings differ. Nothing counts; please look at the paper and both type it again.
contest-paper-more = More sheets
contest-paper-told = Your marks on paper for contestant { $code } were typed by two cadres, { $name } last. You can look at them and change them until they are locked.
contest-spread = The judges gave from { $low } to { $high }.

## Corrections

contest-question = “{ $question }” counts for nobody any more: { $reason }
contest-outdated = { $count ->
    [one] <b>{ $name }</b>: a question was withdrawn. One person's result would change. A cadre who took no part can look at it and correct it.
   *[other] <b>{ $name }</b>: a question was withdrawn. The results of { $count } people would change. A cadre who took no part can look at them and correct them.
}
contest-correct-preview =
    <b>{ $name }</b>: correct what is out?

    { $questions }
    Scores that change: { $count }. People whose place changes: { $places }. Teams whose place changes: { $teams }.
    All of them are told, with what was before. Nobody gives anything back. { $proposed ->
        [no] Two cadres have to agree, as when the results came out: you would be the first.
       *[yes] { $by } has proposed this; another cadre has to agree.
    }
contest-correct-waits = <b>{ $name }</b>: a correction of the results is proposed. A second cadre who took no part has to look at it.
contest-correct-proposed = Proposed. It is applied when another cadre who took no part agrees.
contest-correct-other = You have proposed it; another cadre has to agree.
contest-corrected-out =
    <b>{ $name }</b>: the results were corrected

    { $questions }

    Your score: <b>{ $score }</b> (before: { $was })
    Your place: <b>{ $place }</b> (before: { $place_was }){ $more }
contest-corrected-team = Place of your team: <b>{ $place }</b> (before: { $was })
contest-corrected-praise = If you have a certificate: the new one takes its place.
contest-corrected-on =
    <b>Corrected on { $day }</b>
    { $questions }
contest-praise-corrected = Results as corrected on { $day }. This certificate takes the place of an earlier one.
contest-days = { $first } to { $last }
contest-you-judge-now = You are a judge of <b>{ $name }</b>, which began on { $day }. The sheets are waiting for you: /contest. Step aside for whoever is kin, works under you, or was trained by you in the last 30 days.

## What is measured

contest-ask-indicator = What is measured? Agree on it with the employer first. Nothing that rises by overtime or by more people.
contest-indicator-first_pass = first-pass yield, %
contest-indicator-on_time = delivered on time, %
contest-indicator-scrap = scrap and rework, %
contest-indicator-downtime = unplanned downtime, hours
contest-indicator-energy = energy for each unit
contest-part-indicator =
    • For the team: { $people } % from its people, { $weight } % from what is measured: <b>{ $indicator }</b>. The improvement over the mean of the three months before counts; { $full } % better earns everything. { $counter ->
        [yes] The first-pass yield is printed beside it, so that nobody is faster at its cost.
       *[no] A team that is not measured loses nothing by it.
    } Two cadres type each figure. Overtime stays within the law; nobody's pay goes down for a low place; an accident honestly reported costs nothing.
contest-to-measures = 📏 Type measured figures
contest-measures = { $count ->
    [0] Every figure that is needed by now has been typed twice.
   *[other] Of which team? Each figure is typed by two cadres who have no part in it.
}
contest-measure-before = { $name }: the months before
contest-measure-now = { $name }: the month itself
contest-measure-ask =
    <b>{ $name }</b>: { $indicator }
    { $sheet ->
        [before] Please write the three months before in one message, the oldest first{ $counter ->
            [yes] , then the first-pass yield of these months in %
           *[no] {""}
        }.
       *[now] Please write the month of the competition{ $counter ->
            [yes] , then its first-pass yield in %
           *[no] {""}
        }.
    }
    A single – means that this team is not measured.
contest-measure-odd = { $name } ({ $indicator }): that is not { $count } { $count ->
    [one] number
   *[other] numbers
} in { $sheet ->
    [before] the order asked for, or all months are zero
   *[now] the order asked for
}{ $counter ->
    [yes] ; the last one is the first-pass yield
   *[no] {""}
}. A single – means that this team is not measured.
contest-measure-once = { $name }: typed once. It counts when another cadre types the same.
contest-measure-twice = ✅ { $name }: typed twice alike, and counted.
contest-measure-unequal = { $name }: the two typings differ. Nothing counts; please look at the figures and both type them again.
contest-measure-there = This figure is there already, or it is not its time yet.
contest-not-measuring = Figures can be typed from the closing of the teams until the scores are settled, by a cadre who has no part in it.
contest-measured = { $measured ->
    [yes] { $name }, measured: { $before } → { $now }{ $has_counter ->
        [yes] {" "}(first-pass yield: { $counter })
       *[no] {""}
    }
   *[no] { $name }: not measured
}
contest-measures-needed = <b>{ $name }</b>: the teams are fixed. Please type the figures of the three months before, two cadres each, so that everybody knows the baseline.
contest-measures-missing = <b>{ $name }</b>: measured figures are missing. Nothing is settled until two cadres have typed them.
