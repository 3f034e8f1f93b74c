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
    🤝 There are no promises at present.
    { $hidden }
promises-line = • { $category } · { $outcome } · by { $day } · { $committee }{ $level }
promises-said = “{ $text }”
promises-read = 👁 { $number }
promises-climbed-1 = {", "}now with the whole committee
promises-climbed-2 = {", "}now with the chair
promises-climbed-3 = {", "}not kept by the chair either
promises-confidential = { $count } more in confidential cases.
promises-confidential-few = Promises in confidential cases are counted here once there are five.
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
promises-mine = My promises
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
promises-rate-rated = Rated by the author
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
promises-share-few = too few cases (fewer than 5)
promises-median = Median time to the first answer: { $days } workdays
promises-median-late = Median time to the first answer: longer than the deadline
promises-median-few = Median time to the first answer: too few cases (fewer than 5)
promises-rates-few = There were fewer than five cases, too few to show rates.

# Those who keep them.
promises-own = <b>Your promises</b>, most urgent first
promises-own-none = You have no promise to keep here. 🌿
promises-own-row = { $number } · by { $day }
promises-late-row = ⚠️ { $number } · overdue since { $day }
promises-one =
    🤝 <b>{ $number }</b> · { $category }
    { $outcome }, promised for { $promised }
    Now due { $due }. { $level }
promises-level-0 = The person who promised it is responsible.
promises-level-1 = It has been passed up to the committee, which helps.
promises-level-2 = It has been passed up to the chair.
promises-level-3 = Not kept by the chair either: counted as not kept.
promises-see = Open
promises-done = ✅ It is done
promises-over = This step is over, or the promise is not yours.
promises-evidence = What shows that { $number } is done? Write a sentence, or send a photo with one. The author will see it.
promises-evidence-please = Please send text or a photo.
promises-marked = ✅ Noted: { $number } is done. The author is asked whether it is so.
promises-remind = { $count ->
    [one] ⏰ A promise needs your attention:
   *[other] ⏰ { $count } promises need your attention:
}
promises-hand-over = { $count ->
    [one] 🤝 A colleague has left office, and one of their promises is now yours to keep:
   *[other] 🤝 A colleague has left office, and { $count } of their promises are now yours to keep:
}
promises-confirmed = 💚 The author of { $number } confirms that the promise is kept.
promises-not-done = 🔄 { $number }: the author says it is not done. The promise is open again.
promises-broken = ⚠️ The promise of { $number } had been passed up to the chair, and the author still says that it is not done.

# Those who raised it.
promises-is-it-done =
    🤝 <b>Your case { $number }: the handler says that what was promised is done.</b>
    <blockquote>{ $text }</blockquote>
    Is it?
promises-is-it-done-too =
    🤝 <b>{ $number }, which you support on the board: the handler says that what was promised is done.</b>
    Is that so, as far as you can see?
promises-judge-done = 👍 Done
promises-judge-not_done = Not done
promises-photo = Show the photo
promises-judged-done = Thank you, your answer is counted. /promises shows the result.
promises-judged-not_done = Thank you for telling us; your answer is counted. Unless most people say it is done, the promise is taken up again, one level higher.
promises-kept-for-you = 💚 What was promised for your case { $number } counts as kept: those who raised it say it is done.
promises-open-for-you = 🔄 What was promised for your case { $number } counts as not kept: those who raised it say it is not done. It is open again, one level higher, with a new day.
