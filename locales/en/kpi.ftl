# Indicators: how well the union does its work, each figure with what it is a share of.
kpi-menu-kpi = How well the union does its work, in figures
kpi-month =
    📐 <b>{ $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    } { $year }: our indicators</b>

    { $lines }

    The range in each line is what chance alone leaves open: with few cases one more or less changes the share a lot.
kpi-line = <b>{ $name }</b>: { $value }. Over three months: { $three }.
kpi-line-provisional = <b>{ $name }</b>: so far { $value }; it is final from { $day } on.
kpi-value = { $num } of { $den } ({ $percent } %), likely { $low }–{ $high } %
kpi-none-due = none due
kpi-few = too few cases (fewer than 5)
kpi-median = half within { $days ->
        [one] 1 workday
       *[other] { $days } workdays
    }; { $num } of { $den } within 3 workdays
kpi-median-late = over the limit, half or more unanswered; { $num } of { $den } within 3 workdays
kpi-name-first-reply = First reply
kpi-name-on-time = Answered in time
kpi-name-closed = Closed within 30 days
kpi-name-satisfied = Satisfied or basically satisfied with the reply
