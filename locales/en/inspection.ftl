# The monthly inspection of openness and what must be put right.

inspection-menu-inspection = Monthly inspection of openness
inspection-kept = If you were a cadre: what you signed or filled in stays in the monthly inspections, without your name. The points are part of the union’s records.
inspection-month-name = { $month ->
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

## The items

inspection-item-I01 = Disclosures due this month were made on time
inspection-item-I02 = Each disclosure stayed for seven days at least
inspection-item-I03 = Pay, attendance and insurance can be looked up
inspection-item-I04 = Union accounts are reviewed and published
inspection-item-I05 = Rules touching vital interests were discussed with all staff and consulted
inspection-item-I06 = The union took part in meetings on pay, benefits and safety
inspection-item-I07 = Activities of the annual plan took place
inspection-item-I08 = Two thirds answered the survey
inspection-item-I09 = Employees know the channels
inspection-item-I10 = Cases were accepted on time
inspection-item-I11 = Cases were answered on time
inspection-item-I12 = Confidential cases are handled by named people, without a leak
inspection-item-I13 = Rectification items due this month were finished on time
inspection-item-I14 = How hazards are dealt with was reported to employees
inspection-item-I15 = What became of the members' meeting's resolutions was published
inspection-item-I16 = The cadres' duty log was published

inspection-how-I03 = 8 points if every employee can look up all three, 4 if some can or some of it.
inspection-how-I04 = 8 points if the fund-review committee has reviewed the accounts and they are published (Trade Union Law, article 45).
inspection-how-I05 = 8 points if every such rule was discussed and consulted (Labour Contract Law, article 4). Not applicable if there was none.
inspection-how-I06 = 4 points if the union was at every such meeting (Trade Union Law, article 39). Not applicable if there was none.
inspection-how-I12 = 6 points if each confidential case had its named people and nothing leaked.
inspection-how-I14 = 5 points if it was reported by notice or meeting (Work Safety Law, article 41).
inspection-how-I15 = 4 points if it was published. Not applicable if there was no resolution to follow.

## The sheet

inspection-sheet =
    📋 <b>Inspection of openness, { $month }</b>
    { $due }

    The union’s own check: { $score } · the members’ index: { $index }
    <i>Two views side by side; they are never averaged.</i>

    { $lines }

    { $missing }{ $signatures }
inspection-score = <b>{ $score }</b> of 100
inspection-score-so-far = <b>{ $score }</b> of 100 so far, not all filled in
inspection-no-score = not filled in yet
inspection-index = <b>{ $index }</b>
inspection-no-index = no result this month
inspection-due = Due { $day }
inspection-late = ❗ Was due { $day }
inspection-missing =
    { $count ->
        [one] One item is open ({ $items }).
       *[other] { $count } items are open ({ $items }).
    } Once all are filled in, both committees sign.
    { "" }
inspection-right =
    { "" }
    <b>{ $right }: { $score } of 100</b>
inspection-line = { $item } { $text }: <b>{ $points } of { $most } points</b>{ $evidence }
inspection-counted = { $part } of { $whole } { $item ->
    [I08] people
    [I10] cases
    [I11] cases
   *[other] items
}
inspection-accounts = from the books (/money): accounts of { $period } reviewed and closed on { $closed }, { $spent } spent, care apart; published since, on { $published }
inspection-right-none = { "" }
    <b>{ $right }: not filled in yet</b>
inspection-line-not = { $item } { $text }: not applicable{ $evidence }
inspection-line-open = ⬜ { $item } { $text } (out of { $most })
inspection-signed = ✍️ { $committee }: { $name }, { $day }
inspection-unsigned = ⬜ { $committee }: not signed yet
inspection-to-item = ✓ { $item }
inspection-to-open-item = ✍️ { $item }
inspection-sign = ✍️ Sign
inspection-sign-sure = Sign the inspection of openness for <b>{ $month }</b>? Your name stays on it and cannot be taken back; once both committees have signed, nothing can be changed.
inspection-fixes = 🔧 To be put right
inspection-dossier = 🗂 Dossier
inspection-older = ‹ Previous month
inspection-newer = Next month ›
inspection-back = Back to the inspection

## Filling in

inspection-ask-item =
    📋 { $line }

    { $how }
inspection-accounts-open = { " " }By the end of the month, { $period } was not reviewed and closed in the books (/money), so nothing is filled in from there.
inspection-accounts-unpublished = { " " }In the books (/money), { $period } was reviewed and closed, but it was not published (/open) by the end of the month, so nothing is filled in from there.
inspection-points = { $count }
inspection-not-applicable = Not applicable
inspection-ask-evidence = What is the evidence for { $item }? Write one line: a document, a day, a place. It goes into the dossier, so please leave out employees' names.
inspection-evidence-length = Please write one line of at most { $most } characters.
inspection-is-final = Both committees have signed, so nothing can be changed any more.
inspection-sign-again = Something signed has been changed: both committees need to sign again.
inspection-two-people = Two people sign: one of the union committee, one of the fund-review committee.
inspection-incomplete = Some items are still open.
inspection-signed-before = Your committee has signed already.

## Told to the cadre group

inspection-group-open = 📋 The inspection of openness for { $month } is ready to be filled in, until { $due }. One member of the union committee and one of the fund-review committee sign.
inspection-group-due = 🕓 The inspection of openness for { $month } is due today, { $due }, and not yet signed by both committees.
inspection-group-signed = ✅ The inspection of openness for { $month } is signed by both committees: { $score } of 100.
inspection-group-fixes =
    🔧 <b>After the survey, this has to be put right:</b>
    { $lines }

    Each item needs an owner. Next month’s survey asks members whether they see progress.
inspection-hand-over = 🔧 Needs a new owner, because the last one has left office: { $cause }
inspection-open-private = Open in private

## What must be put right

inspection-cause-right = { $right } is rated low
inspection-cause-wish = Many wish: { $wish }
inspection-fix-list =
    🔧 <b>To be put right</b>

    { $lines }{ $measured }
inspection-fix-line =
    • <b>{ $cause }</b> ({ $month })
    { $owner } · { $state }
inspection-fix-none = There is nothing to put right at present.
inspection-fix-open = due { $day }
inspection-fix-late = ❗ was due { $day }
inspection-fix-done = ✅ done { $day }
inspection-fix-first = , first due { $day }
inspection-fix-again = , asked for again in { $month }
inspection-no-owner = no owner yet
inspection-measured =
    { "" }

    What members say (Q08, progress seen): { $value } of 100, from { $count } answers.
inspection-to-fix = 🔧 { $cause }
inspection-fix-one =
    🔧 <b>{ $cause }</b>, survey of { $month }
    { $owner } · { $state }{ $moves }
inspection-own = I will take it
inspection-in-days = { $count ->
        [one] 1 workday
       *[other] { $count } workdays
    }
inspection-done = ✅ Done
inspection-ask-done = What was done about “{ $cause }”? Write one line; members will read it.
inspection-fix-thanks = ✅ Noted as done: { $cause }. Next month's survey shows whether members see it.
inspection-fix-over = This has already been done.
inspection-moved-line = <i>{ $moved }: moved to { $day }. { $reason }</i>
inspection-name-owner = Name an owner
inspection-whom = Who is to put right “{ $cause }”?
inspection-owner = { $name }
inspection-see-fix = See it
inspection-chair-only = Only the chair can name an owner.
inspection-not-yours = Only its owner, or somebody who signs inspections, can change this.
inspection-owned = This already has an owner. The chair can name another one.
inspection-named-you = 🔧 The chair has asked you to put this right by { $day }: { $cause }
inspection-same-day = It is due on that day already.
inspection-ask-why = Move “{ $cause }” to { $day }? Please write one line saying why; it stays on record. The inspection still goes by { $first }.
inspection-remind = 🔧 To be put right by { $day }: { $cause }
inspection-remind-late = ❗ Should have been put right by { $day }, and is not done: { $cause }

## The dossier

inspection-dossier-how = 🗂 <b>Dossier of { $month }</b>: members' index, inspection, what is being put right and what was disclosed, for the open-affairs board.{ $draft }
inspection-dossier-draft = { " " }Not both committees have signed yet; the dossier says so.
inspection-dossier-caption = 🗂 Dossier of { $month }
inspection-pdf-zh = 📄 PDF 中文
inspection-pdf-en = 📄 PDF English
inspection-xlsx-zh = 📊 Excel 中文
inspection-xlsx-en = 📊 Excel English
inspection-picture = 🖼 Pictures
