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
kpi-none-rated = nobody has rated yet
kpi-few = too few cases (fewer than { $least }); they are told of together with the months after
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
