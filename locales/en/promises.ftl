# Promises: what was promised, by when, and whether it was kept.
promises-menu-promises = What was promised, and was it kept?
promises-data-promised = promised for
promises-data-done = done on
promises-kept = If you were a cadre: what you promised for the union stays on its list, without your name.
promises-list =
    🤝 <b>Promises: { $standing }</b>

    { $lines }

    { $hidden }
promises-none =
    🤝 Nothing is promised at present.
    { $hidden }
promises-line = • { $category } · { $outcome } · by { $day } · { $committee }{ $level }
promises-climbed-1 = {", "}now with the whole committee
promises-climbed-2 = {", "}now with the chair
promises-climbed-3 = {", "}not kept by the chair either
promises-confidential = In confidential cases: { $count } more.
promises-confidential-few = Fewer than five in confidential cases are not counted here.
promises-standing-overdue = overdue
promises-standing-broken = not kept
promises-standing-open = open
promises-standing-done = done, not yet confirmed
promises-standing-kept = kept
promises-tab-overdue = Overdue { $count }
promises-tab-broken = Not kept { $count }
promises-tab-open = Open { $count }
promises-tab-done = Done { $count }
promises-tab-kept = Kept { $count }
promises-back = ◀ Back
promises-more = More ▶
promises-all = All promises
promises-mine = Mine to keep
promises-rates = 📊 Last month

# The rates.
promises-month =
    📊 <b>{ $month ->
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
    } { $year }: how we answered</b>

    { $lines }
promises-rate-response = Answered
promises-rate-on-time = Answered in time
promises-rate-resolved = Closed within 30 days
promises-rate-satisfied = Satisfied or basically satisfied
promises-rate-rated = Rated at all
promises-rate-strict = Fully satisfied
promises-rate-adopted = Adopted, partly adopted or planned
promises-rate-kept = Promises kept by their day
promises-rate-alone = { $name }: { $value }
promises-rate = { $name }: { $value }; over three months { $three }
promises-rate-of = { $name }: { $value }, received in { $month ->
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
}
promises-share = <b>{ $percent }%</b> ({ $count }/{ $total })
promises-share-few = fewer than 5
promises-median = Median time to the first answer: { $days } workdays
promises-median-late = Median time to the first answer: longer than the term
promises-median-few = Median time to the first answer: fewer than 5
promises-rates-few = Too few cases for rates: of fewer than five nothing is told.

# Those who keep them.
promises-own = <b>Yours to keep</b>, the most pressing first
promises-own-none = Nothing waits for you here. 🌿
promises-own-row = { $number } · by { $day }
promises-late-row = ⚠️ { $number } · overdue since { $day }
promises-one =
    🤝 <b>{ $number }</b> · { $category }
    { $outcome }, promised for { $promised }
    Now due { $due }. { $level }
promises-level-0 = With who promised it.
promises-level-1 = It has reached the committee, which helps.
promises-level-2 = It has reached the chair.
promises-level-3 = Not kept by the chair either: counted as not kept.
promises-see = Open
promises-done = ✅ It is done
promises-over = That is over, or not yours to keep.
promises-evidence = What shows that { $number } is done? Write a sentence, or send a photo with one; who raised it will see it.
promises-evidence-please = Words or a photo, please.
promises-marked = ✅ Noted: { $number } is done. Who raised it is asked whether it is so.
promises-remind = { $count ->
    [one] ⏰ A promise needs your attention:
   *[other] ⏰ { $count } promises need your attention:
}
promises-confirmed = 💚 Who raised { $number } confirms: the promise is kept.
promises-not-done = 🔄 { $number }: who raised it says it is not done. The promise is open again.
promises-broken = ⚠️ The promise of { $number } is said not to be done, although it had reached the chair.

# Those who raised it.
promises-is-it-done =
    🤝 <b>Your case { $number }: what was promised is said to be done.</b>
    <blockquote>{ $text }</blockquote>
    Is it?
promises-is-it-done-too =
    🤝 <b>{ $number }, which you support on the board: what was promised is said to be done.</b>
    Is it, as far as you can see?
promises-judge-done = 👍 Done
promises-judge-not_done = Not done
promises-photo = Show the photo
promises-judged-done = Thank you, your voice is counted. /promises shows what comes of it.
promises-judged-not_done = Thank you for saying so, your voice is counted. Unless most say it is done, the promise is taken up again, one level higher.
