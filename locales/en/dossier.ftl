# The dossier of a month on paper, in cells and in pictures.

dossier-title = Openness and democratic management, { $month }
dossier-picture-title = Inspection of openness, { $month }
dossier-foot = Made on { $day }. Figures are shown from 5 answers on, single questions from 10. Answers are kept apart from names.
dossier-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
dossier-own = The union's own check
dossier-members = The members' index
dossier-two-views = The members' view and the union's own check stand side by side and are never averaged.
dossier-legend = Upper bar: the members' score. Lower, pale bar: the union's own check. Orange: below 60, to be put right.
dossier-no-survey = No survey result for this month.
dossier-few = Fewer than 5 of { $invited } answered; nothing is shown.
dossier-response = { $answered } of { $invited } answered · { $validity }
dossier-band = { $band } · compared with last month: { $change }
dossier-same = about the same (±{ $noise })
dossier-changed = { $points } (beyond ±{ $noise })
dossier-unsigned = not signed yet
dossier-questions-note = Share of favourable (4, 5), neutral (3) and unfavourable (1, 2) answers; a mean alone hides a split.
dossier-under-ten = fewer than 10 answers
dossier-shares = { $up }% favourable · { $flat }% neutral · { $down }% unfavourable · { $count } answers
dossier-inspection-note = 100 points in all. Items that do not apply are left out. Where the evidence is two numbers, the bot counted.
dossier-care-note = From the first of January to the end of the month. Needs are shown in steps of five, and nobody is named.
dossier-care-few = fewer than 5
dossier-care-least = at least { $count }
dossier-money-note = From the first of January to the end of the month, in yuan; a dash stands for what is not reviewed yet. Care is told by closed quarters, from five payments on.
dossier-disclosed-note = What was due this month, and what else was published.
dossier-nothing = Nothing was due and nothing was published.
dossier-no-fixes = There is nothing to put right at present.
dossier-not-applicable = n/a
dossier-month = Month
dossier-answered = Answered
dossier-invited = On the roll
dossier-validity = Validity
dossier-enps = Would recommend us, eNPS of { $count } answers
dossier-wish = Wanted: { $wish }

dossier-part-result = Result
dossier-part-rights = The four rights
dossier-part-questions = Question by question
dossier-part-wishes = Most wanted
dossier-part-inspection = Monthly inspection
dossier-part-fixes = To be put right
dossier-part-disclosed = Disclosed
dossier-part-plan = Plan and done
dossier-plan-note = The year so far: { $counts }. There: by a member’s code / the number at the door / two cadres / their own word, and the head count in brackets.
dossier-part-contests = Results of contests
dossier-contests-note = Teams with a place. To each team six average members are added, so that small ones are neither lifted nor sunk by chance. Nobody is named on paper.
dossier-column-contest = Contest
dossier-column-place = Place
dossier-column-team = Team
dossier-column-size = Members
dossier-column-score = Score
dossier-column-as-of = Results of
dossier-column-corrected = Corrected
dossier-part-care = Care for members
dossier-part-money = Money of the union

dossier-column-what = What
dossier-column-members = Members
dossier-column-change = Since last month
dossier-column-own = Own check
dossier-column-id = No.
dossier-column-question = Question
dossier-column-answers = Answers
dossier-column-favourable = Favourable
dossier-column-neutral = Neutral
dossier-column-unfavourable = Unfavourable
dossier-column-right = Right
dossier-column-item = Item
dossier-column-points = Points
dossier-column-most = Out of
dossier-column-evidence = Evidence
dossier-column-cause = What
dossier-column-month = Survey of
dossier-column-owner = Owner
dossier-column-due = Due
dossier-column-done = Done
dossier-column-period = Period
dossier-column-published = Published
dossier-column-state = State
dossier-column-planned-for = Planned
dossier-column-activity = Activity
dossier-column-outcome = What became of it
dossier-column-there = There
dossier-column-A = Code
dossier-column-B = Door
dossier-column-C = Cadres
dossier-column-D = Own word
dossier-column-heads = Counted
dossier-column-care = What it was
dossier-column-times = This year
dossier-column-title = Line
dossier-column-planned = Planned
dossier-column-approved = Approved
dossier-column-spent = Spent
dossier-column-reviewed = Reviewed
dossier-column-people = People
dossier-column-head = Per head

dossier-state-published = in time
dossier-state-late = late
dossier-state-due = due
dossier-state-overdue = not disclosed
