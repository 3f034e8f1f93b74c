# The cadres’ digest: one message on workday mornings, none when there is nothing to say.
digest-menu-digest = Today’s digest
digest-today =
    ☀️ <b>{ $day }: today’s digest</b>

    { $lines }
digest-quiet = ☀️ <b>{ $day }</b>: nothing is waiting at present.
digest-cases-new = • { $number ->
    [one] <b>1</b> case nobody has taken yet
   *[other] <b>{ $number }</b> cases nobody has taken yet
}
digest-cases-in-work = • { $number ->
    [one] 1 case in progress
   *[other] { $number } cases in progress
}
digest-cases-waiting = • { $number ->
    [one] 1 case waiting for its author
   *[other] { $number } cases waiting for their authors
}
digest-cases-overdue = • <b>{ $number } overdue</b>: { $cases }
digest-activity = • { $when } { $title }, { $joined } joined
digest-survey = • Survey open until { $day } { $time }: { $begun ->
    [0] fewer than 5 have begun
   *[other] at least { $begun } of { $roll } have begun
}
digest-requests = • { $number ->
    [one] 1 person asks to join
   *[other] { $number } people ask to join
}
digest-set-aside = • { $number ->
    [one] 1 message
   *[other] { $number } messages
} could not be processed since the last digest; please tell whoever runs the bot
digest-month =
    📊 <b>Cases in { $month ->
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
    } { $year }</b>

    Received: { $received }
    Answered: { $answered }

    <b>Rates</b>
    { $rates }
digest-holidays = 📅 The holiday schedule of { $year }, which begins in { $days ->
        [one] one day
       *[other] { $days } days
    }, is not entered yet. Until then dates follow the statutory holidays; surveys and deadlines may move later. Once the State Council’s notice is out, please tap below and send its text.
digest-holidays-late = 📅 The holiday schedule of { $year } is still not entered, though the year began { $days ->
        [one] one day
       *[other] { $days } days
    } ago. Dates follow the statutory holidays; surveys and deadlines may be wrong. Please tap below and send the text of the State Council’s notice.
digest-questions = { $number ->
    [one] One quiz question waits for a cadre to check it: /quiz
   *[other] { $number } quiz questions wait for a cadre to check them: /quiz
}
