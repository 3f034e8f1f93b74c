# What was left comes back each week.
overdue-week =
    ⏳ <b>{ $count ->
        [one] One matter has been left
       *[other] { $count } matters have been left
    }.</b> This comes back each week until somebody moves it.

    { $lines }
overdue-case = • <a href="{ $link }">{ $number }</a>: { $late }
overdue-promise = • The promise in { $number }: { $days ->
        [one] one workday
       *[other] { $days } workdays
    } past its day
overdue-hot = • The answer on “{ $name }”: { $days ->
        [one] one workday
       *[other] { $days } workdays
    } late
overdue-inspection = • The inspection of { $month }: not signed, { $days ->
        [one] one workday
       *[other] { $days } workdays
    } late
overdue-fix = • To be put right, { $cause }: { $days ->
        [one] one workday
       *[other] { $days } workdays
    } late
overdue-open = • Not disclosed, { $title }: { $days ->
        [one] one workday
       *[other] { $days } workdays
    } late
