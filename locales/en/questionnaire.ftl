# Questionnaires from spreadsheets: importing, trying, and when they open.

questionnaire-menu-questionnaires = Questionnaires from spreadsheets

## The list

questionnaire-list =
    📝 <b>Questionnaires</b>
    Besides the monthly survey you can ask questions of your own, from a spreadsheet in the XLSForm convention.

    { $list }
questionnaire-none = There are none yet. Take the monthly survey as an example, change it, and send it here.
questionnaire-line = • { $title }: { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }, version { $version }
questionnaire-open = 📝 { $title }
questionnaire-import = Import a file
questionnaire-example = The monthly survey as an example
questionnaire-example-file = This is the monthly survey with all its questions. Change what you like, give it its own form_id, tap “Import a file” and send it back here.
questionnaire-back = All questionnaires
questionnaire-gone = This questionnaire no longer exists.

## Importing

questionnaire-send = Please send the spreadsheet (XLSX, up to 1 MB) here as a file. Its sheets are survey, choices and settings.
questionnaire-send-file = That is not an XLSX file. Please send the spreadsheet itself, up to 1 MB.
questionnaire-reading = The file is being read; the answer follows in a moment.
questionnaire-cancel = Do not import
questionnaire-left = Nothing was imported.
questionnaire-faults =
    ⚠️ <b>Nothing was imported.</b> { $count ->
        [one] One place in the file has
       *[other] { $count } places in the file have
    } to be corrected:

    { $faults }{ $more ->
        [0] { "" }
       *[other] { " " }… and { $more } more
    }
questionnaire-imported =
    ✅ <b>{ $title }</b> is kept as version { $version } of { $id }, with { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }.{ $renamed }

    Please look at it once as a member will see it before you schedule it.
questionnaire-renamed =
    { "" }

    These questions differ from earlier ones of the same name, so they are not compared: { $names }.
questionnaire-renamed-name = { $name } (now { $own })

## One questionnaire

questionnaire-card =
    📝 <b>{ $title }</b>
    { $id }, version { $version }, imported { $day }; { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }.

    { $schedules }
questionnaire-not-scheduled = Not scheduled yet.
questionnaire-schedule-line = • { $rule } at { $clock }, open for { $days ->
        [one] { $days } workday
       *[other] { $days } workdays
    }; { $state }
questionnaire-next = next: { $day }
questionnaire-no-next = no day left
questionnaire-paused = paused
questionnaire-rule-once = On { $day }
questionnaire-rule-month = Every month on workday { $number }
questionnaire-rule-quarter = Every quarter on workday { $number }
questionnaire-rule-weeks = Every { $number } weeks from { $day }
questionnaire-try = Preview
questionnaire-schedule = Schedule
questionnaire-pause = Pause: { $rule }
questionnaire-resume = Resume: { $rule }
questionnaire-delete = Delete: { $rule }

## Trying

questionnaire-try-notice = Preview: nothing is saved.
questionnaire-try-question =
    { $bar } { $place }/{ $count } · 👁 Preview, nothing is saved

    <b>{ $question }</b>

    { $hint }{ $note }
questionnaire-tried = The preview ends here; nothing was saved. A member now reads “Sent. Thank you!”.
questionnaire-try-again = From the beginning
questionnaire-to-card = Back to the questionnaire
questionnaire-try-over = This preview is over. Please open it again.

## Scheduling

questionnaire-ask-rule = When should <b>{ $title }</b> open?
questionnaire-ask-day = On which day? Tap one, or write it like Friday, 1 Dec or 2026-12-01.
questionnaire-day = { $day }
questionnaire-wrong-day = Please write a day ahead, within a year, like Friday, 1 Dec or 2026-12-01.
questionnaire-ask-workday = On which workday of the month?
questionnaire-ask-quarter = On which workday of the quarter?
questionnaire-ask-weeks = How many weeks between two rounds?
questionnaire-number = { $number }
questionnaire-once = Once
questionnaire-monthly = Every month
questionnaire-quarterly = Every quarter
questionnaire-weekly = Every few weeks
questionnaire-ask-clock = At what time? Tap one, or write it as 14:30.
questionnaire-clock = { $clock }
questionnaire-wrong-clock = Please write the time as 14:30, between 08:00 and 20:00.
questionnaire-ask-days = How many workdays should it stay open?
questionnaire-sure =
    <b>{ $title }</b>
    { $rule } at { $clock }, open for { $days ->
        [one] { $days } workday
       *[other] { $days } workdays
    }.
    The next days: { $next }.{ $warning }
questionnaire-sure-near =
    { "" }

    ⚠️ On { $days } it would overlap with the monthly survey. It is skipped then, and the cadre group is told.
questionnaire-sure-tiring =
    { "" }

    ⚠️ On { $days } it closes less than 7 days before the monthly survey opens: people asked by this one are neither invited nor reminded then.
questionnaire-no-days = no day within the next year
questionnaire-set = Schedule it like this
questionnaire-set-done = ✅ Scheduled.
questionnaire-set-already = This is scheduled already.
questionnaire-passed-over = 📝 <b>{ $title }</b> was due { $day } but would have overlapped with the monthly survey, so it was skipped.
questionnaire-late = 📝 <b>{ $title }</b> was due { $day } and opens only now: another survey was open until { $until }, and there is only one at a time.
questionnaire-asks-nobody = 📝 <b>{ $title }</b> was due { $day } but would have asked nobody: everybody was asked in a survey that closed less than 7 days ago. It did not open; from { $most } it would reach most members.

## Places in a file

questionnaire-place-sheet = Sheet { $sheet }: { $reason }
questionnaire-place-row = Sheet { $sheet }, row { $row }: { $reason }
questionnaire-place-cell = Sheet { $sheet }, row { $row }, column { $column }: { $reason }
questionnaire-fault-too-big = The file is larger than { $megabytes } MB.
questionnaire-fault-unreadable = The file cannot be read as an XLSX spreadsheet.
questionnaire-fault-no-sheet = The file has no sheet of this name.
questionnaire-fault-too-many-rows = There are more than { $most } rows.
questionnaire-fault-column-twice = This column appears twice.
questionnaire-fault-column-missing = This column is missing.
questionnaire-fault-no-heading = There is something to the right of the last heading.
questionnaire-fault-too-long = At most { $most } characters; this has { $length }.
questionnaire-fault-no-words = There is no text in either language.
questionnaire-fault-empty = The cell is empty.
questionnaire-fault-form-id-taken = The form_id { $id } is that of the monthly survey itself. Please give this questionnaire one of its own.
questionnaire-fault-wrong-choice = The name of a choice has 1 to { $most } letters, digits, - or _.
questionnaire-fault-twice = The name { $name } appears twice.
questionnaire-fault-too-many-choices = A list has at most { $most } choices.
questionnaire-fault-wrong-name = The name of a question is a letter and then letters, digits or _, at most { $most } in all, and none of: { $reserved }.
questionnaire-fault-no-questions = There is no question.
questionnaire-fault-too-many-questions = A questionnaire has at most { $most } questions.
questionnaire-fault-too-many-texts = A questionnaire has at most { $most } open texts.
questionnaire-fault-wrong-type = “{ $type }” is not a question type. The types are select_one LIST, select_multiple LIST, range and text.
questionnaire-fault-no-list = The sheet choices has no list { $list }.
questionnaire-fault-one-choice = The list { $list } needs at least two choices.
questionnaire-fault-wrong-scale = The list { $list } is built in; its choices are { $steps }, or leave the list out.
questionnaire-fault-wrong-range = A range needs start, end and step in whole numbers from 0 up, with 2 to { $most } steps.
questionnaire-fault-wrong-parameters = Parameters are written as start=0 end=10 step=1. Known are: { $known }.
questionnaire-fault-wrong-max = { $most ->
        [0] This type has no maximum.
       *[other] A whole number from 1 to { $most } is needed.
    }
questionnaire-fault-wrong-exclusive = “{ $choice }” is not a choice of this question, or it takes only one.
questionnaire-fault-wrong-right = Rights are: { $rights }; or leave it empty.
questionnaire-fault-wrong-required = Write yes or no.
questionnaire-fault-skip-too-long = At character { $place }: the condition is longer than 255 characters.
questionnaire-fault-skip-too-deep = At character { $place }: too many brackets within one another.
questionnaire-fault-skip-unknown-sign = At character { $place }: this cannot be read.
questionnaire-fault-skip-too-much = At character { $place }: and, or, or the end is expected.
questionnaire-fault-skip-bracket-missing = At character { $place }: a bracket is missing.
questionnaire-fault-skip-question-missing = At character { $place }: a question as {"${name}"} is expected.
questionnaire-fault-skip-comma-missing = At character { $place }: a comma is expected.
questionnaire-fault-skip-comparison-missing = At character { $place }: one of = != &lt; &lt;= &gt; &gt;= is expected.
questionnaire-fault-skip-number-missing = At character { $place }: a whole number is expected.
questionnaire-fault-skip-value-missing = At character { $place }: a choice in quotes, as 'x', or a number is expected.
questionnaire-fault-skip-later = At character { $place }: { $name } does not come before this question.
questionnaire-fault-skip-no-question = At character { $place }: there is no question { $name }.
questionnaire-fault-skip-text = At character { $place }: { $name } is an open text; conditions look at choices only.
questionnaire-fault-skip-needs-selected = At character { $place }: { $name } takes several choices; write selected({"${"}{ $name }{"}"}, 'x').
questionnaire-fault-skip-no-number = At character { $place }: the choices of { $name } are not numbers.
questionnaire-fault-skip-no-choice = At character { $place }: { $name } has no choice { $choice }.

# What was left out of a file, or taken to mean something.
questionnaire-fault-piped = The text contains { $answer }, the answer to an earlier question, which we cannot insert. Please write the sentence without it.
questionnaire-fault-changes-meaning = This column changes what is asked or which answers count, and we cannot do that. Please empty it, or leave the question out.
questionnaire-fault-scale-reversed = Step { $option } of this scale says “{ $words }”, but 1 is the worst and 5 the best. Please reverse the wording.
questionnaire-untitled = Questionnaire
questionnaire-note-untitled = The file gives no title, so it is called “Questionnaire”.
questionnaire-note-form-id = The file has no form_id we can use; it is kept as { $id }.
questionnaire-note-hidden = The sheet is hidden; it was read all the same.
questionnaire-note-columns = Columns we do not use were left out: { $names }.
questionnaire-note-languages = The text in these languages was left out: { $names }.
questionnaire-note-rows = Rows that ask nothing were left out: { $names }.
questionnaire-note-names = Names that were shortened: { $names }.
questionnaire-note-choices = Names that were shortened in the list { $list }: { $names }.
questionnaire-note-range = The range has no parameters; it is taken to go from { $start } to { $end }.
questionnaire-words-best = strongly agree|very satisfied|satisfied|agree|very good|good|excellent|always
questionnaire-words-worst = strongly disagree|very dissatisfied|dissatisfied|disagree|very bad|bad|very poor|poor|never
