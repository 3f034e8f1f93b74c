### The words on pictures and in files

reports-survey-title = Democratic management survey, { $month ->
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
} { $year }
reports-index = Democratic management index
reports-of-hundred = / 100
reports-band-good = Good
reports-band-fair = Fairly good
reports-band-watch = Fair
reports-band-rectify = Poor, to be improved
reports-rights = The four rights
reports-right-know = To know
reports-right-participate = To participate
reports-right-express = To express
reports-right-supervise = To supervise
reports-rectify-line = act below
reports-since-last-month = Since last month
reports-first-month = No month to compare
reports-about-the-same = About the same
reports-noise = Changes within ±{ $points } are normal variation
reports-noise-short = variation ±{ $points }
reports-hidden = Hidden
reports-hidden-few = fewer than 5 answers
reports-hidden-rights = one right has fewer than 5 answers
reports-response = Response
reports-answered = { $answered } of { $invited } people
reports-validity-valid = Valid
reports-validity-indicative = Indicative
reports-validity-thin = Too few answers
reports-satisfied = Satisfied
reports-acceptable = At least basically satisfied
reports-priorities = Most wanted next month
reports-wanted = Dark: chosen by { $percent }% or more; will be acted on
reports-no-priorities = Nothing can be shown this month
reports-priority-pay = Pay and hours
reports-priority-shift = Shifts and leave
reports-priority-safety = Safety and protection
reports-priority-canteen = Canteen, housing, commute
reports-priority-tools = Equipment and conditions
reports-priority-rules = Rules and appraisal
reports-priority-training = Training and promotion
reports-priority-activity = Culture and sports
reports-priority-women = Women workers
reports-priority-funds = Union funds and benefits
reports-priority-none = Nothing for now
reports-footnote = Groups below 5 are hidden. Answers are kept apart from names. Scores run from 0 to 100.
reports-slip-how = Scan with your phone, open it in Telegram, tap Start
reports-slip-once = It works once and is meant for you alone
reports-slip-until = It works once, until { $day }, and is meant for you alone
reports-fault-line = • { $fault }
reports-problem-row = Row { $number }: { $reason }
reports-problem-too-big = The file is over { $megabytes } MB; please split it
reports-problem-too-big-unpacked = Unpacked, this workbook would be too big; nothing was imported
reports-problem-too-many-rows = More than { $most } rows; please split the file
reports-problem-too-many-columns = More than { $most } columns
reports-problem-old-excel = This is an old .xls or an encrypted file. Please open it and save it as .xlsx without a password: File, Save as, Excel workbook
reports-problem-too-hard = This file takes too much time or memory to read. Please copy the table into a new, empty spreadsheet and send that
reports-problem-no-photo = This cannot be read as a photo
reports-problem-not-a-table = This cannot be read; please use an .xlsx or .csv file
reports-problem-empty = The file is empty
reports-problem-heading-twice = The heading “{ $heading }” names the same thing as another column
reports-problem-heading-missing = The heading “{ $heading }” is missing
reports-problem-cell-without-heading = { $cell } has content, but its column has no heading. Please give it one, or delete the column
reports-problem-cell-missing = “{ $heading }” is not filled in
reports-problem-cell-too-long = “{ $heading }” is longer than { $most } characters
reports-problem-cell-unreadable = “{ $heading }” has characters that cannot be read
reports-problem-cell-error = “{ $heading }” holds a formula error

# Hot topics.
reports-heat-title = What was on people’s minds, { $month ->
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
} { $year }
reports-heat-bar = { $heat } · { $count ->
    [one] 1 case
   *[other] { $count } cases
}
reports-heat-foot = Heat counts the cases of 30 days, recent ones more; orange is hot. Topics raised by fewer than three people are not shown.
reports-questions-response = { $answered } of { $invited } people answered
reports-questions-foot = Groups below 5, and counts below 10, are hidden. A bar is a mean from 0 to 100, or the share of the choice most people gave.

# What was wrong with a file, and what was left out of it.
reports-problem-is-word = This is a Word document, not a table. Please copy the table into a spreadsheet and save it as .xlsx
reports-problem-is-slides = This is a presentation, not a table. Please copy the table into a spreadsheet and save it as .xlsx
reports-problem-is-pdf = This is a PDF, not a table. Please send the spreadsheet it was made from, as .xlsx or .csv
reports-problem-is-picture = This is a picture, not a table. Please send the spreadsheet itself, as .xlsx or .csv
reports-problem-is-open-document = This is an OpenDocument file (.ods or .odt). Please save it as .xlsx: File, Save as, Excel workbook
reports-problem-is-binary = This is a binary workbook (.xlsb). Please save it as .xlsx: File, Save as, Excel workbook
reports-problem-all-hidden = Every sheet is hidden. Please unhide the one that is meant
reports-problem-two-tables = Several sheets have such a table: { $sheets }. Please send a file with one of them
reports-problem-quote-open = From line { $line } on a quotation mark (") is opened and not closed where it should be. Please correct it, or save the file again in a spreadsheet program
reports-problem-row-hidden = This row is hidden, by hand or by a filter. Please show it or delete it
reports-problem-cell-hidden = “{ $heading }” is in a hidden column ({ $cell }). Please show the column or delete it
reports-problem-cell-formula = “{ $heading }” ({ $cell }) is a formula that was never calculated. Please open the file in a spreadsheet program and save it once
reports-problem-cell-format = “{ $heading }” ({ $cell }) is shown in a way we cannot read for sure, such as 3.2E+17. Please format the cell as text and type it again
reports-problem-cell-merged = { $cells } is one merged cell over several columns. Please unmerge it
reports-note = Please note:
    { $notes }
reports-note-line = • { $note }
reports-note-more = • and { $count } more
reports-note-sheets = These sheets were not read: { $names }
reports-note-columns = Columns we do not need were left out: { $names }
reports-note-above = What is above the headings was left out (row { $first }{ $count ->
    [one] )
   *[other] { " " }to { $last })
}
reports-note-below = These rows were left out as totals or remarks: { $rows }
reports-words-of-sums = total|totals|subtotal|grand total|sum|prepared by|checked by|approved by|note|notes|remark|remarks
reports-problem-is-web-page = This is a web page or an XML table, also where its name ends in .xls. Please open it and save it as .xlsx: File, Save as, Excel workbook
reports-problem-is-archive = This is an archive. Please unpack it and send the table itself, as .xlsx or .csv
reports-problem-is-numbers = This is an Apple Numbers file. Please export it as .xlsx: File, Export to, Excel
