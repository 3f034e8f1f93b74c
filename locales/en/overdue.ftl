# What was left comes back each week.
overdue-week =
    ⏳ <b>{ $count ->
        [one] One matter has been waiting too long
       *[other] { $count } matters have been waiting too long
    }.</b> This comes back each week until somebody takes it on.

    { $lines }
overdue-case = • <a href="{ $link }">{ $number }</a>: { $late }
overdue-promise = • The promise in { $number }: { $days ->
        [one] one workday
       *[other] { $days } workdays
    } late
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
