# Indicators: how well the union does its work, each figure with what it is a share of.
kpi-menu-kpi = How well the union does its work, in figures
kpi-month =
    📐 <b>{ $month }: our indicators</b>

    { $lines }

    The range in each line is what chance alone leaves open: with few cases one more or less changes the share a lot.
kpi-not-measured = No month has been measured yet. The first figures come when this month is over.
kpi-months = { $first } to { $last }
kpi-line = <b>{ $name }</b>: { $value }. Over three months: { $three }.
kpi-line-alone = <b>{ $name }</b>: { $value }.
kpi-value = { $num } of { $den } ({ $percent } %), likely { $low }–{ $high } %
kpi-value-of = { $value } ({ $months })
kpi-value-rated = { $den } rated, { $percent } % of them satisfied
kpi-value-high = { $den } rated, { $percent } % or more of them satisfied
kpi-value-low = { $den } rated, { $percent } % or fewer of them satisfied
kpi-none-due = none due
kpi-none-known = not known yet
kpi-none-rated = nobody has rated yet
kpi-few = too few { $unit } (fewer than { $least }); they are told of together with the months after
kpi-few-ratings = fewer than { $least } ratings; they are told of together with the months after
kpi-median = half within { $days ->
        [one] 1 workday
       *[other] { $days } workdays
    }; { $num } of { $den } within 3 workdays
kpi-median-late = over the limit, half or more unanswered; { $num } of { $den } within 3 workdays
kpi-name-kpi-01 = First reply
kpi-name-kpi-02 = Answered in time
kpi-name-kpi-03 = Closed within 30 days
kpi-name-kpi-04 = Satisfied or basically satisfied with the reply
kpi-name-kpi-05a = Adopted, partly adopted or planned
kpi-name-kpi-05b = Promises kept by their day and checked by a second person
kpi-name-kpi-06 = Members who took part at least once
kpi-name-kpi-07a = Activities of the plan held on time
kpi-name-kpi-07b = Came, of those who had confirmed
kpi-name-kpi-08-major = Major hazards fixed on time
kpi-name-kpi-08-other = Other hazards fixed on time
kpi-name-kpi-09 = Disclosed on time
kpi-name-kpi-10a = Training completed
kpi-name-kpi-10b = Training sessions held as planned
kpi-data = Figures that count you
kpi-data-indicator = Indicator
kpi-data-month = Month
kpi-name-kpi-02r = Answered at all
kpi-name-kpi-04s = Fully satisfied
kpi-name-ctr-01 = Answers that only explain
kpi-name-ctr-02 = Taken up again after the answer
kpi-name-ctr-03 = Taken up again after they were closed
kpi-name-ctr-04 = Rated, of what was answered
kpi-name-ctr-06 = Took part in two ways or more
kpi-name-ctr-07 = Lines of the plan that were moved or dropped
kpi-name-ctr-08 = Only said of oneself to have come
kpi-name-ctr-09 = Said by the reporter to be fixed
kpi-gone = There is no such figure (any more).
kpi-page = 📐 { $lines }
kpi-page-title = <b>{ $name }</b> ({ $months })
    { $value }
kpi-page-three = Over three months: { $value }
kpi-page-revised = Facts came late: corrected { $day } (version { $revision }). At first it said: { $value }
kpi-page-beside = Beside it, because a target can be reached in the wrong way: { $name }: { $value }
kpi-target-proposed = Target: { $target } (proposed; no chair has set one yet)
kpi-target-set = Target: { $target }, set { $day }
kpi-target-set-by = Target: { $target }, set { $day } by { $name }
kpi-target-percent = { $percent } %
kpi-target-days = { $days ->
        [one] 1 workday
       *[other] { $days } workdays
    }
kpi-days = { $days ->
        [one] 1 workday
       *[other] { $days } workdays
    }
kpi-days-late = over the limit
kpi-short = { $num } of { $den }
kpi-short-percent = { $percent } %
kpi-run-short = A line is drawn from { $least } months on; before that every change may be chance.
kpi-run-steady = Over { $count } months: no change beyond chance.
kpi-run-better = Over { $count } months: the last six or more lie on the better side of the middle, which is more than chance.
kpi-run-worse = Over { $count } months: the last six or more lie on the worse side of the middle, which is more than chance.
kpi-excluded = Not counted: { $count }, { $why }
kpi-unknown = Not known yet: { $count }
kpi-why-merged = merged into another, two people agreed
kpi-why-withdrawn = withdrawn by the sender
kpi-why-not_accepted = declined in time with the right channel named
kpi-why-no_response = sender silent for 10 workdays, closed by the system
kpi-why-cancelled = cancelled, a second person agreed
kpi-why-force_majeure = force majeure, two people agreed
kpi-why-cancelled_24h = cancelled more than 24 hours before
kpi-why-event_off = activity called off
kpi-why-not_hazard = checked, not a hazard, two people agreed
kpi-why-not_ours = sent to the body in charge
kpi-why-duplicate = duplicate of another
kpi-why-not_applicable = nothing to disclose, two people confirmed
kpi-why-left = left before the day
kpi-why-leave = long leave, moved by rule
kpi-why-dropped = merged into another session, two people agreed
kpi-open = What is counted
kpi-picture = 📈 As a picture
kpi-picture-caption = <b>{ $name }</b>. { $run }
kpi-target = 🎯 Set the target
kpi-back = « Back
kpi-target-ask-ratio = <b>{ $name }</b>
    { $now }
    Please send the new target in per cent, like <i>95</i>.
kpi-target-ask-median = <b>{ $name }</b>
    { $now }
    Please send the new target in workdays, like <i>3</i>.
kpi-target-wrong-ratio = Please send a number from 0 to 100, like 95.
kpi-target-wrong-median = Please send a number of workdays, like 3.
kpi-target-preview = <b>{ $name }</b>
    The new target is { $target }. Everybody will read that you have set it today. The months that are closed stay as they are.
kpi-target-yes = Set it
kpi-rows = <b>{ $name }</b> ({ $months })
    { $value }
    All { $count } that it looks at:

    { $list }
kpi-row = { $place }: { $name }
kpi-row-unnamed = { $place }: { $count } without a name here (confidential, or gone)
kpi-place-met = ✓
kpi-place-missed = –
kpi-place-unknown = ?
kpi-checks = { $count ->
        [one] One case of last month that was answered in time was drawn for you by lot.
       *[other] { $count } cases of last month that were answered in time were drawn for you by lot.
    } Please read whether each answer really answers. Anybody can draw again; the seed is: { $seed }
kpi-check = { $number }: does the answer say what was decided, and answer what was asked?
kpi-found-ok = ✅ It answers
kpi-found-not_ok = ❌ It does not
kpi-found-unclear = ❓ Cannot tell
kpi-checked = { $number } is checked; the result stands beside the figures.
kpi-check-not-yours = Fund review checks this, and nobody their own work.
kpi-page-checks = Spot check by fund review, { $count } drawn by lot: answers really { $ok }, does not { $not_ok }, cannot tell { $unclear }
kpi-count-case = { $count }
kpi-unit-case = cases
kpi-count-promise = { $count }
kpi-unit-promise = promises
kpi-count-member = { $count }
kpi-unit-member = members
kpi-count-plan = { $count }
kpi-unit-plan = activities
kpi-count-place = { $count }
kpi-unit-place = places
kpi-count-hazard = { $count }
kpi-unit-hazard = hazards
kpi-count-disclosure = { $count }
kpi-unit-disclosure = items
kpi-count-training = { $count }
kpi-unit-training = trainings
kpi-count-session = { $count }
kpi-unit-session = sessions
kpi-about-kpi-06 = What is counted: sign-ups, check-ins, quizzes and signed cases. What is sealed is not: nobody knows who took part in a survey, voted or supported something.
kpi-about-kpi-07b = Only meetings for which somebody noted who came, and where the counts agree. Elsewhere nobody is said to be absent: it is not known yet.
kpi-checks-wait =
    <b>Spot check of answers</b>: { $count ->
        [one] one answer of last month’s draw has
       *[other] { $count } answers of last month’s draw have
    } not been read yet. Please say whether they really answer.
kpi-checks-late = <b>Spot check of answers</b>: fund review has not read { $count ->
        [one] one answer
       *[other] { $count } answers
    } of last month’s draw yet. Please ask what is missing.
