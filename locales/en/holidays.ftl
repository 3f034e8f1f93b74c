# The State Council's holiday notice, entered by the chair.
holidays-menu-holidays = Enter the holiday notice
holidays-years =
    📅 <b>Holiday notices</b>

    { $years }

    Deadlines, surveys and activities follow the days off and the make-up workdays of the State Council’s notice.
holidays-known = ✅ { $year }: entered
holidays-unknown = ⏳ { $year }: not entered yet, so dates follow the public holidays alone
holidays-button-enter = Enter the notice of { $year }
holidays-button-use = ✅ Use it
holidays-button-drop = Not now
holidays-ask =
    Please send the text of the State Council’s notice of { $year }, as it was published, or write it like this:

    Off: 1–3 Jan, 5 Apr
    Work: 4 Jan

    Weekends among the days off may be left out.
holidays-preview =
    <b>The notice of { $year }</b>

    Days off:
    { $off }

    Make-up workdays:
    { $work }

    { $changes ->
        [0] Nothing changes in the calendar.
        [one] One day changes in the calendar.
       *[other] { $changes } days change in the calendar.
    } If a day is wrong, send the whole text again.
holidays-day = • { $day }
holidays-span = • { $first } to { $last }
holidays-none = • none
holidays-entered = ✅ The notice of { $year } is entered. The plan of activities follows within a minute; days that were already promised stay.
holidays-told = 📅 The holiday notice of { $year } is entered. New deadlines, surveys and the plan of activities follow it; days that were already promised stay.
holidays-over = This step is over. /holidays shows what has been entered.
holidays-wrong-none = I found no days off in it. Please send the whole text of the notice of { $year }.
holidays-wrong-kind = I cannot tell whether “{ $what }” is off or worked. Please write it like “1–3 Jan off” or “4 Jan work”, and send the whole text again.
holidays-wrong-day = I could not read “{ $what }”. Please write days like 1 Jan or 1–3 Jan, and send the whole text again.
holidays-wrong-year = { $what } is not in { $year }. Please send the notice of { $year }.
holidays-wrong-both = { $what } is both off and worked. Please correct it and send the whole text again.
holidays-wrong-make-up = { $what } is not at a weekend, so it cannot be a make-up workday. Please correct it and send the whole text again.
holidays-wrong-missing = The public holiday { $what } is missing, so the notice is not complete. Please send the whole text.
