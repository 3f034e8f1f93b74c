# The daily question.
daily-menu-daily = Question of the day
daily-data = Question of the day
daily-data-answered = Answered
daily-data-pauses = Pause
daily-data-cards = Comes again
daily-question =
    <b>Question of the day</b>

    <b>{ $question }</b>

    { $hint }{ $note }
daily-later = Later
daily-answer-until = It can be answered until noon of the next workday.
daily-right =
    ✓ Right.
    <i>{ $question }</i>
    { $right }
    { $why }

    { $streak ->
        [one] The first workday in a row.
       *[other] { $streak } workdays in a row.
    }
daily-wrong =
    ✗ Not quite. It comes again on the next workday.
    <i>{ $question }</i>
    Right: { $right }
    { $why }

    { $streak ->
        [one] The first workday in a row.
       *[other] { $streak } workdays in a row.
    }
daily-to-home = Question of the day
daily-on =
    <b>Question of the day</b>

    You get one question a workday at 10:00. A missed one is skipped. What you know comes again after 3, 7, 14 and 30 workdays, what you do not know the next day.{ $campaign }

    Workdays in a row: <b>{ $streak }</b>. Two missed days a month are forgiven. Only you see this.
daily-off =
    <b>Question of the day</b>

    One safety question a workday at 10:00, answered with one tap. You are not asked at present.{ $campaign }

    Workdays in a row: <b>{ $streak }</b>. Only you see this.
daily-paused =
    <b>Question of the day</b>

    You have a pause until { $until }. Your streak waits.{ $campaign }

    Workdays in a row: <b>{ $streak }</b>. Only you see this.
daily-campaign = {" "}This month everybody is asked who has not said no.
daily-open = Answer today's question
daily-start = ▶ Ask me every workday
daily-stop = Do not ask me
daily-pause-week = Pause 1 week
daily-pause-fortnight = 2 weeks
daily-pause-month = 30 days
daily-end-pause = ▶ End the pause
daily-campaign-yes = For everybody this month (cadres)
daily-campaign-no = No longer for everybody (cadres)
daily-picture = 📷 See the picture
daily-over = This question can no longer be answered: it was open until noon of the next workday. One that was missed is skipped and counts against nobody. /daily shows today’s.
