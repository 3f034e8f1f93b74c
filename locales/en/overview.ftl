# The overview: one pinned message in the cadre group, edited when it changes.
overview-message =
    📌 <b>{ $union }: overview</b>

    { $lines }
overview-cases = <b>Open cases: { $number }</b>
overview-oldest = Waiting longest: { $case } (since { $day })
overview-overdue = Overdue: { $number }
overview-left = Nothing done for a long time: { $cases }
overview-left-case = { $case } ({ $days ->
        [one] 1 workday
       *[other] { $days } workdays
    } since it was sent)
overview-due = Due this week: { $number }
overview-promises = <b>Promises:</b> { $open } open · { $overdue } overdue · { $broken } not kept
overview-promises-chair = Passed up to the chair: { $number }
overview-activity = <b>Next activity:</b> { $title }, { $when }
overview-no-activity = <b>Next activity:</b> none yet
overview-survey = <b>Survey:</b> open until { $day } { $time }
overview-survey-counted = <b>Survey:</b> closed, the answers are being counted
overview-next-survey = <b>Survey:</b> the next one opens on { $day }
overview-left-work = <b>Other work long overdue: { $number }</b>
