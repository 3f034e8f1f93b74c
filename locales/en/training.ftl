# Training: courses, what people have learnt, and the certificates that say so.
training-menu-training = Courses and what I have learnt

## What is offered

training-list =
    🎓 <b>Training</b>

    { $due }{ $list }
training-none = 🎓 No course is offered at the moment.
training-line = • { $title } ({ $hours } h)
training-open = { $title }
training-all = All courses
training-gone = This course no longer exists. /training shows the others.
training-card =
    🎓 <b>{ $title }</b>

    { $facts }
training-fact-aim = { $aim }
training-fact-hours = ⏱ { $hours ->
    [1] 1 hour
   *[other] { $hours } hours
}
training-fact-trainer = Trainer: { $trainer }
training-fact-share = Completed by whoever attends { $share }% of it
training-fact-valid = { $months ->
    [0] Does not expire once completed.
    [one] Valid for one month once completed.
   *[other] Valid for { $months } months once completed.
}
training-fact-reading = { $files ->
    [0] 📖 Can be read here.
    [one] 📖 Can be read here, with one file.
   *[other] 📖 Can be read here, with { $files } files.
}
training-fact-quiz = { $count ->
    [one] ❓ One quiz question; 80% must be right.
   *[other] ❓ { $count } quiz questions; 80% must be right.
}
training-fact-withdrawn = ⏸ No longer offered.
training-fact-version = <i>Version { $version }</i>
training-read = 📖 Read it
training-reading =
    📖 <b>{ $title }</b>

    { $text }
training-reading-sent = You will find it below.

## The catalogue, for cadres

training-manage = ✏️ Catalogue
training-catalogue = { $count ->
    [0] ✏️ There is no course yet. You can begin with the usual ones, which come with a quiz.
   *[other] ✏️ <b>Catalogue</b>: tap a course to change it.

    { $list }
}
training-usual = Begin with the usual courses
training-usual-taken = { $count ->
    [one] One course has been added.
   *[other] { $count } courses have been added.
}
training-new = ➕ New course
training-change = Change
training-withdraw = Stop offering it
training-offer = Offer again
training-get = 📄 As a table
training-send = 📥 Send a table

## Making and changing a course

training-ask-title = What is the course called? For example: Fire and evacuation
training-ask-title-wished = What is the course called? For example: Fire and evacuation. You can also tap what members have asked for.
training-ask-second = And in Chinese? Otherwise everybody reads the same title.
training-ask-aim = What will people know or be able to do afterwards? One sentence.
training-ask-hours = How many hours does it take? Tap, or write it like 1.5.
training-ask-trainer = Who teaches it?
training-ask-share = How much of it has to be attended to complete it? Tap, or write a percentage.
training-ask-valid = For how long is it valid once completed? Tap, or write the number of months.
training-ask-reading = { $count ->
    [0] What can people read about it here? Write the text, or send up to five files.
    [one] One text or file so far. Send more, or go on.
   *[other] { $count } texts and files so far. Send more, or go on.
}
training-ask-quiz = { $count ->
    [0] Now the quiz: three to five questions are good, one a message. The first line asks, every further line is an answer, and right answers begin with a star:

    Whom do you call when there is a fire?
    { "*" } 119
    110
    12351
    [one] One question so far. Send another, or go on.
   *[other] { $count } questions so far. Send another, or go on.
}
training-tap-hours = { $value } h
training-tap-share = { $value ->
    [100] All of it
   *[other] { $value }%
}
training-tap-valid = { $value ->
    [0] No expiry
   *[other] { $value } months
}
training-skip-second = The same in both languages
training-skip-aim = Leave it out
training-skip-trainer = Not known yet
training-skip-reading = Nothing to read
training-skip-quiz = No quiz
training-ready = That is all ›
training-empty-reading = Start the text again
training-empty-quiz = Go without questions
training-drop = Discard this draft
training-only-text = Please write it, or tap a button.
training-tap-to-decide = Please confirm above, change something, or discard the draft.
training-asked-already = This has been answered already. Please go on further down.
training-over = This draft has ended. Start again with /training.
training-preview =
    <b>Preview</b>

    🎓 <b>{ $title }</b>

    { $facts }
training-field-title = Title
training-field-second = In Chinese
training-field-aim = Aim
training-field-hours = Hours
training-field-trainer = Trainer
training-field-share = How much to attend
training-field-valid = Valid for
training-field-reading = To read
training-field-quiz = Quiz
training-confirm = ✅ Confirm
training-saved = Saved ✓
training-dropped = The draft is gone; nothing has changed.
training-changed-meanwhile = Somebody else has changed this course meanwhile. Please look at it and start again.
training-too-many-files = At most five files. This one is left out.
training-too-many-questions = At most fifteen questions. This one is left out.
training-wrong-title = A title has 1 to 80 characters.
training-wrong-aim = The aim has at most 300 characters.
training-wrong-hours = Please write hours like 2 or 1.5, at most 100.
training-wrong-trainer = A name has at most 64 characters.
training-wrong-share = How much has to be attended: please write a percentage from 1 to 100.
training-wrong-valid = Please write a number of months, at most 120; 0 means no expiry.
training-wrong-reading = The text to read has at most 3000 characters. Please send longer ones as a file.

## The catalogue as a table

training-table-file = The courses and, on the second sheet, their quiz questions. Change what you like and send the table back; rows you take out stay as they are.
training-table-send = Please send the table as a file (XLSX, or CSV for courses without questions). Every changed course becomes a new version.
training-table-no-file = Please send the table as a file of at most 1 MB, or go back.
training-table-reading = Reading the table …
training-table-taken = { $count ->
    [one] Read one course:
   *[other] Read { $count } courses:
} { $new } new, { $changed } changed.{ $questions }
training-table-questions = { $count ->
    [one] { " " }One quiz question is new or changed; it is asked from now on.
   *[other] { " " }{ $count } quiz questions are new or changed; they are asked from now on.
}
training-table-preview =
    <b>What this table would do</b>
    { $changes }

    Rows you took out stay as they are. Nothing is kept yet.
training-table-new = New ({ $count }): { $titles }
training-table-changed = Changed, as a new version ({ $count }): { $titles }
training-table-asked = Other words in the quiz, as a new version ({ $count }): { $titles }
training-table-reworded = Quiz questions, new or changed: { $count }
training-table-same = Unchanged: { $count }
training-table-use = ✅ Take it in
training-table-leave = Leave everything as it is
training-table-left = Nothing was changed.
training-table-over = The courses have changed since, or another table was sent. Please send the table again.
training-to-questions = Questions of the quiz
training-questions = <b>{ $title }</b>: { $count ->
    [one] one question of its quiz. Tap it to read it, or to withdraw it if it is wrong.
   *[other] { $count } questions of its quiz. Tap one to read it, or to withdraw it if it is wrong.
}
training-question = { $question }
training-quiz-void = Every question of the quiz of <b>{ $title }</b> was withdrawn while you answered. This attempt does not count; please try again once there are new questions.
training-quiz-empty = The quiz of this course has no question at present. Please tell a cadre: they have to enter a new one.
training-passed-later = A question of the quiz of <b>{ $title }</b> was withdrawn, and with { $score } % you have passed it: the course is completed. Your certificate has no. { $number }.
training-table-faults = { $count ->
    [one] Nothing was kept yet. One thing in the table needs correcting:
   *[other] Nothing was kept yet. { $count } things in the table need correcting:
}

    { $faults }
training-table-faults-listed = Nothing was kept yet. { $count } things in the table need correcting. This file names them all. Please put them right and send the table again.
training-unknown-question = Course { $course }: there is no quiz question { $question }.
training-wrong-id = The number of a course has 1 to 8 letters and digits.
training-wrong-twice = Two rows have the same number.
training-wrong-quiz = The same question is named twice.
training-sheet-courses = Courses
training-sheet-questions = Quiz questions
training-column-id = Number
training-column-title_zh = Title in Chinese
training-column-title_en = Title in English
training-column-aim_zh = Aim in Chinese
training-column-aim_en = Aim in English
training-column-hours = Hours
training-column-trainer = Trainer
training-column-share = To be attended (%)
training-column-valid_months = Valid for (months)
training-column-reading = To read
training-column-quiz = Quiz questions
training-column-question = Question number
training-column-right = Right answers
training-column-zh = Question in Chinese
training-column-en = Question in English
training-column-A_zh = A in Chinese
training-column-A_en = A in English
training-column-B_zh = B in Chinese
training-column-B_en = B in English
training-column-C_zh = C in Chinese
training-column-C_en = C in English
training-column-D_zh = D in Chinese
training-column-D_en = D in English
training-column-E_zh = E in Chinese
training-column-E_en = E in English
training-column-F_zh = F in Chinese
training-column-F_en = F in English
training-column-why_zh = Why, in Chinese
training-column-why_en = Why, in English

## The quiz

training-begin = ❓ Take the quiz
training-read-then = { $count ->
    [one] When you have read it: one question.
   *[other] When you have read it: { $count } questions.
}
training-quiz-invited = { $count ->
    [one] ✅ You were there: <b>{ $title }</b>. One question is left to complete it.
   *[other] ✅ You were there: <b>{ $title }</b>. { $count } questions are left to complete it; you have two attempts.
}
training-attend-first = Please take part in a session of this course first.
training-no-attempt-session = Both attempts are used. Please take part in a session once more.
training-no-attempt-reading = Both attempts of today are used. Read it again, and try tomorrow.
training-passed =
    🎉 <b>{ $title }</b>: { $score }%, passed. Certificate no. { $number }

    { $explained }
training-failed =
    <b>{ $title }</b>: { $score }%; it takes 80%.

    { $explained }
training-completed = 🎉 You have completed <b>{ $title }</b>. Certificate no. { $number }
training-to-record = 🏅 Certificate

## What somebody has learnt

training-to-mine = 🏅 What I have learnt
training-mine-none = 🏅 You have not completed a course here yet.
training-mine =
    🏅 <b>What you have learnt</b>: { $hours } h

    { $list }
training-mine-line = • { $title }, { $day }, { $hours } h: { $status }
training-mine-back = ‹ What I have learnt
training-status-valid = Valid, no expiry
training-status-replaced = Replaced by a newer one
training-status-revoked = Revoked
training-until-valid = Valid until { $day }
training-until-expired = Expired on { $day }
training-status-removed = Holder removed
training-record-gone = This record no longer exists.
training-record =
    🏅 <b>{ $title }</b>

    { $facts }
training-record-done = Completed on { $day }
training-record-quiz = Quiz: { $score }%, attempt { $attempt }
training-record-number = No. { $number } · check code <code>{ $code }</code>
training-grade-A-session = Attendance: the host scanned your code (A)
training-grade-B-session = Attendance: you scanned the code at the door (B)
training-grade-C-session = Attendance: confirmed by two cadres (C)
training-grade-D-reading = Read online; no hours are credited for it
training-grade-C-record = Paper seen by two cadres (C)
training-grade-D-record = Paper seen by one cadre; no hours are credited for it

## Sessions

training-join = 📅 Take part: { $when }
training-to-sessions = 📅 Sessions
training-sessions = { $count ->
    [0] 📅 <b>{ $title }</b> has no session yet.
   *[other] 📅 <b>{ $title }</b>: sessions. Tap one to say who was there.
}
training-session = { $title } · { $when }
training-link = ➕ An activity teaches this course
training-link-which = Which activity teaches <b>{ $title }</b>? A new one is planned like any other and then found here.
training-plan-new = Plan a new activity
training-back = ‹ The course
training-back-sessions = ‹ Sessions
training-session-gone = This activity no longer teaches a course.
training-session-card =
    📅 <b>{ $title }</b>, { $when }
    Course: { $course }
    { $count ->
        [0] Whoever checks in at the door has attended it once it is over.
        [one] One person has attended it.
       *[other] { $count } people have attended it.
    }
training-unlink = It teaches no course
training-to-door = 🚪 The door: who is there
training-not-yourself = Somebody else has to record your own paper.
training-not-agreed = This person has not agreed yet to this being kept. They can agree with /start.

## What is shown of a member's data

training-data = Training
training-data-course = Course
training-data-done_on = Completed on
training-data-hours = Hours
training-data-grade = Evidence
training-data-grade-A = your code
training-data-grade-B = the number at the door
training-data-grade-C = two cadres
training-data-grade-D = your own word
training-data-score = Quiz (%)
training-data-number = Certificate number
training-data-code = Check code
training-data-attendances = Attended
training-data-attempts = Quiz attempts
training-kept = Whoever checks one of your certificates is told only that it was issued. It no longer has your name or anything that leads to you.

## What is required

training-own-due = { $list }

    { "" }
training-due = { $count ->
    [one] 🎓 One course is due for you:
   *[other] 🎓 { $count } courses are due for you:
}

    { $list }
training-due-by = • { $title }: by { $day }
training-due-late = • { $title }: was due on { $day }
training-due-blocked = • ⛔ { $title } is required by law before this work and was due on { $day }. Please do not start, and tell your team leader. Reading online is not enough for it: come to a session, or show a cadre your paper.
training-to-needs = 📋 Who has to take it
training-to-stand = 📊 Progress
training-needs = { $count ->
    [0] 📋 Nobody has to complete <b>{ $title }</b> at present.
   *[other] 📋 <b>{ $title }</b> has to be completed by:

    { $list }
}
training-need-line-person = • { $whom }: { $rule }
training-need-line = • { $whom }: { $rule } ({ $count ->
    [one] one person
   *[other] { $count } people
}, { $late } overdue)
training-need-late = Overdue, required by law: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
}
training-need-new = ➕ Add a requirement
training-need-remove = 🗑 { $whom }
training-paper = 📄 Record a paper certificate
training-back-needs = ‹ Who has to take it
training-ask-whom = Who has to complete <b>{ $title }</b>?
training-choice = { $words }
training-whom-all = Everybody
training-whom-cadre = All cadres
training-whom-chair = The chair
training-whom-person = One person …
training-ask-rule = <b>{ $title }</b>: by when?
training-rule-within-days = within { $days } days of joining or taking office{ $months ->
    [0] { "" }
   *[other] , then every { $months } months
}
training-rule-every-months = every { $months } months
training-rule-calendar-year = each year before { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
training-rule-licence-date = by the day printed on the paper
training-rule-legal = (by law)
training-ask-law = <b>{ $title }</b>: who requires it?
training-need-gone = This has been taken away already.
training-law-union = The union
training-law-legal = The law: no work without it
training-law-sure =
    ⛔ <b>{ $title }</b> would be required by law: { $whom }, { $rule }.

    { $count ->
        [0] Nobody has anything to do for it at present.
        [one] One person has not completed it yet.
       *[other] { $count } people have not completed it yet.
    } Whoever is late reads that they must not start work, and cadres see their names. Online reading alone does not meet it. The chair is told that you entered it.
training-law-yes = ✅ Yes, the law requires it
training-law-remove = ⛔ <b>{ $title }</b> is required by law: { $whom }, { $rule }. Take it away? Nobody is reminded of it any more, and the chair is told.
training-law-remove-yes = Yes, take it away
training-law-removed = ⚖️ { $name } has taken away that <b>{ $title }</b> is required by law: { $whom }, { $rule }.
training-law-told = ⚖️ { $name } has entered that <b>{ $title }</b> is required by law: { $whom }, { $rule }.
training-overdue =
    🎓 Courses that are overdue:

    { $list }
training-overdue-union = • { $title }: { $count ->
    [one] one person
   *[other] { $count } people
}
training-overdue-legal = • ⛔ { $title }, required by law: { $count ->
    [one] one person
   *[other] { $count } people
}
training-stand = { $count ->
    [0] 📊 Nothing is required yet.
   *[other] 📊 <b>Progress</b>

    { $list }
}

    Sessions of this year: { $held } held of { $planned } planned.
training-stand-line = • { $title }: required of { $count }, overdue { $late }
training-ask-person = Who? Write a part of the name, the department or the staff number.
training-person = { $name }
training-person-which = Who is it?
training-person-none = Nobody was found. Please write it differently.
training-ask-until = { $name }, <b>{ $title }</b>: until which day is the paper valid? Write the day printed on it, with the year.
training-for-good = No day is printed on it
training-wrong-until = Please write a future day, like 2027-10-03.
training-noted = { $name }, <b>{ $title }</b>: noted ✓
training-paper-told = 📄 A cadre has recorded your paper for <b>{ $title }</b>{ $bound ->
    [yes] , valid until { $until }
   *[no] { "" }
}. No hours are credited for it here.

## Certificates and transcripts

training-make = 📜 Certificate as a PDF
training-ask-name = Anybody who sees or checks this certificate will see your name as you choose now.
    With the first name hidden it reads: { $name }
training-name-full = My full name
training-name-surname = My family name only
training-name-none = No name
training-is-revoked = This certificate was revoked.
training-certificate-file = 📜 { $title }. To check it, scan the code or send /training { $code } to this bot.
training-certificate-sent = It will be here in a moment.
training-transcript-pdf = 📄 All of it as PDF
training-transcript-xlsx = 📄 All of it as a table
training-transcript-file = What you have completed, and your hours in total.
training-transcript-title = Transcript of training
training-transcript-foot = { $union }, { $day }
training-transcript-sum = Total
training-transcript-day = Day
training-transcript-course = Course
training-transcript-version = Version
training-transcript-hours = Hours
training-transcript-grade = Evidence
training-transcript-score = Quiz (%)
training-transcript-until = Valid until
training-transcript-number = Number
training-transcript-code = Check code
training-paper-title = Certificate of completion
training-paper-no-name = The holder of this certificate
training-paper-completed = completed on { $day }
training-paper-hours = Version { $version }, { $hours } h
training-paper-grade-A-session = Attendance evidence A: code scanned by the host
training-paper-grade-B-session = Attendance evidence B: code or number at the door
training-paper-grade-C-session = Attendance evidence C: two cadres
training-paper-grade-D-session = Attendance evidence D: their own word, no hours
training-paper-grade-D-reading = Read online, no hours
training-paper-grade-C-record = Paper seen by two cadres
training-paper-grade-D-record = Paper seen by one cadre, no hours
training-paper-quiz = Quiz: { $score }% (attempt { $attempt })
training-paper-until = Valid until { $day }
training-paper-no-end = No expiry
training-paper-limits = Issued by the union for this course only; it does not replace any licence required by the State.
training-paper-number = No. { $number }
training-paper-code = Check code { $code }

## Checking a certificate

training-to-check = 🔍 Check a certificate
training-ask-code = Please write the check code of the certificate, ten characters such as K7QF9-29MX4, or scan the code on it.
training-check-wait = That was a lot of codes. Please wait a minute.
training-check-unknown = ❓ There is no such certificate. Please compare the code character by character.
training-checked =
    🔍 <b>Certificate</b>

    { $facts }
training-certificate-valid = ✅ Valid
training-certificate-expired = ⌛ Expired
training-certificate-replaced = 🔁 Replaced by a newer one
training-certificate-revoked = ⛔ Revoked
training-certificate-removed = Issued; its holder’s data has been removed.
training-check-number = No. { $number }
training-check-holder = Holder: { $name }
training-check-no-name = Holder: not shown, as they wish
training-check-course = Course: { $title } (version { $version })
training-check-until = Valid until { $day }
training-revoke = ⛔ Revoke it
training-revoke-why = Why is this certificate revoked? Its holder will read your sentence. Another cadre can make it valid again.
training-wrong-reason = Please write one sentence of at most 200 characters.
training-revoke-preview =
    ⛔ Revoke certificate no. { $number }, <b>{ $title }</b>? Another cadre can make it valid again. Its holder will read:
    <blockquote>{ $reason }</blockquote>
    To change the sentence, write another one.
training-revoke-yes = ⛔ Yes, revoke it
training-revoke-over = Please start again: open the certificate by its code.
training-link-late = It has begun, does not take place, or teaches another course already, so it cannot be made a session of this one.
training-revoked = Certificate no. { $number } is revoked.
training-revoked-before = It has already been revoked.
training-revoked-told = ⛔ Your certificate no. { $number } was revoked: { $reason }
training-restore = ✅ Make it valid again
training-restore-why = Why is this certificate valid again? Its holder will read your sentence. That it was revoked stays noted.
training-restore-preview =
    ✅ Make certificate no. { $number }, <b>{ $title }</b>, valid again? Its holder will read:
    <blockquote>{ $reason }</blockquote>
    To change the sentence, write another one.
training-restore-yes = ✅ Yes, make it valid again
training-restored = Certificate no. { $number } is valid again.
training-restored-before = It is not revoked, or you may not make it valid again.
training-restored-told = ✅ Your certificate no. { $number } is valid again: { $reason }
training-record-revoked = ⛔ Revoked on { $day }: { $reason }
training-record-restored = ✅ Valid again since { $day }: { $reason }
training-need-column-course = Course
training-need-column-whom = For whom
training-need-column-days = Within days of joining or taking office
training-need-column-months = Every months
training-need-column-before = Each year before
training-need-column-licence = By the day on the licence
training-need-column-legal = Required by law
training-need-sheet = Requirements
training-needs-get = As a sheet
training-needs-send = Send a sheet
training-needs-file = What is required of whom. Change rows or add new ones and send the sheet back; each row has one rule: days (and then every so many months), months, a day of the year, or the day on the licence. Rows that are left out stay as they are; what is required of single people is not in it.
training-needs-wait = Please send the changed sheet (XLSX or CSV).
training-needs-no-file = Please send a sheet (XLSX or CSV) of at most 512 kB.
training-needs-taken = ✅ { $count } rows read, { $changed } requirements new or changed.
training-need-row = Row { $row }: { $fault }
training-need-no-course = there is no course { $course }.
training-need-no-people = nobody is called “{ $whom }”: please write all, an office, a committee, a duty or a department.
training-need-legal = what the law requires is set in chat, where it is shown first whom it concerns.
training-need-wrong-empty = The course and for whom it is must be filled in.
training-need-wrong-rule = Please fill in one rule: days, months, a day of the year, or the day on the licence.
training-need-wrong-number = Days go from 1 to 3650 and months from 1 to 120.
training-need-wrong-day = A day of the year is written like 11-09, and comes each year.
training-need-wrong-answer = Please write yes or no.
training-need-twice = the same requirement stands in another row too.
