# The right to know: what is disclosed to everybody.

open-menu-open = What is disclosed, and what is missing
open-read-unnamed = Readers are counted, not named. That you have read something is kept as a keyed mark without your name, and is erased when you delete your data.
open-kept = If you were a cadre: what you published stays, without your name. It is part of the union's records.

## The register

open-item-D01 = Company rules: making, change, application
open-item-D02 = Pay and bonus method, attendance summary (personal figures go to the person only)
open-item-D03 = Social insurance and housing-fund contributions
open-item-D04 = Labour and collective contracts: signing and performance
open-item-D05 = Work safety, labour protection, occupational disease
open-item-D06 = Hazards: inspection and rectification
open-item-D07 = Union income and spending, benefits (after fund review)
open-item-D08 = Suggestions and proposals: how they were handled
open-item-D09 = Survey results and rectification list
open-item-D10 = Activity plan, places and cost
open-item-D11 = Awards: criteria, steps, places, result
open-item-D12 = Disciplinary decisions and reasons (without names)
open-item-D13 = Training plan and use of education funds
open-item-D14 = Operations and plans (trade secrets excepted)
open-item-D15 = Duty log of the union cadres

open-short-D01 = Company rules
open-short-D02 = Pay and attendance
open-short-D03 = Insurance, housing fund
open-short-D04 = Contracts
open-short-D05 = Safety and health
open-short-D06 = Hazards
open-short-D07 = Union funds
open-short-D08 = Suggestions
open-short-D09 = Survey, rectification
open-short-D10 = Activities
open-short-D11 = Awards
open-short-D12 = Disciplinary decisions
open-short-D13 = Training
open-short-D14 = Operations
open-short-D15 = Cadres' duty log

open-basis-D01 = Labour Contract Law, article 4
open-basis-D02 = after Henan's rules on employees' democratic rights, article 26; Personal Information Protection Law, article 25
open-basis-D03 = after Henan's rules on employees' democratic rights, article 27
open-basis-D04 = after Zhejiang's rules on democratic management, article 20
open-basis-D05 = after Henan's rules, article 27; Law on Occupational Diseases, article 24
open-basis-D06 = Work Safety Law, article 41
open-basis-D07 = Trade Union Law, article 45
open-basis-D08 = after Zhejiang's rules on democratic management, article 7
open-basis-D09 = our own programme of democratic management
open-basis-D10 = Trade Union Law, article 32
open-basis-D11 = after Henan's rules on employees' democratic rights, article 26
open-basis-D12 = after Henan's rules, article 27; Trade Union Law, article 22
open-basis-D13 = after Shanghai's rules on the congress, article 12
open-basis-D14 = after Zhejiang's rules, article 20; Trade Union Law, article 39
open-basis-D15 = our own programme of democratic management

open-cycle-monthly = every month
open-cycle-quarterly = every quarter
open-cycle-half-year = every half-year
open-cycle-event = whenever it happens

open-period-month = { $month ->
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
open-period-quarter = quarter { $number } of { $year }
open-period-half = { $number ->
    [1] first
   *[2] second
} half of { $year }
open-title = { $item }, { $period }
open-about = <i>{ $right } · { $cycle } · { $basis }</i>

## Reading

open-list =
    📂 <b>What is disclosed</b>

    { $lines }{ $missing }
open-line =
    • <b>{ $item }</b>
    { $stands }
open-missing =
    { "" }

    ❗ { $count ->
        [one] One disclosure is
       *[other] { $count } disclosures are
    } overdue. Ask a cadre, or write with /suggest.
open-stands-published = ✅ published { $day }
open-stands-due = 🕓 { $period }: due by { $due }
open-stands-overdue = ❗ not disclosed: { $period } was due { $due }
open-stands-none = nothing yet
open-nothing =
    📂 <b>{ $item }</b>
    { $about }

    Nothing has been published here yet.
open-disclosure =
    📂 <b>{ $title }</b>
    { $about }

    { $text }
    Published { $day } · stays up at least until { $until }
    { $readers }
open-readers-few = Fewer than 5 people have marked it as read.
open-readers = At least { $count } people have marked it as read.
open-files = 📎 Files ({ $count })
open-read = ✔ I have read it
open-ask = ❓ Ask about it
open-back = ‹ Back
open-more = More ›
open-all = All disclosures
open-counted = Thank you. You are counted, not named.
open-counted-before = You have already been counted.
open-is-down = This has been taken down.
open-question-about = About the disclosure “{ $title }”:

## Publishing

open-write = ✍️ Publish
open-ask-text =
    ✍️ <b>{ $title }</b>

    Write the text, or send photos or documents. All members will be able to read it.{ $hint }
open-hint-D02 = { " " }Please do not include anybody’s own pay or attendance: that goes to the person only.
open-hint-D07 = { " " }Only after the fund-review committee has reviewed the accounts.
open-hint-D12 = { " " }No names, and nothing from which colleagues could tell who it is about.
open-accounts = 📒 Take it from the books
open-accounts-text =
    { $period }: spent as entered in the union's books (/money), reviewed and closed by the fund-review committee on { $day }.
    { $lines }
    In all: { $total }. Payments of care are counted only where there are enough of them to point to nobody.
open-accounts-line = · { $title }: { $amount }
open-accounts-more = · { $count ->
    [one] one more line
   *[other] { $count } more lines
}, with /money
open-too-long = At most { $most } characters; yours has { $length }. Please shorten it and send it again.
open-too-many-files = At most { $most } files.
open-preview =
    👀 <b>{ $title }</b>

    { $text }
    { $files }{ $warning }
    Send more files, or another text to replace this one.
open-with-files = 📎 { $count ->
        [one] 1 file
       *[other] { $count } files
    }
open-personal =
    { "" }
    ⚠️ There seems to be a phone or identity number in this. Please look again.
open-publish = 📢 Publish
open-drop = Discard
open-dropped = Discarded. Nothing was published.
open-over = This draft has ended. Please start again: /open
open-published = 📢 Published: <b>{ $title }</b>. It stays up at least until { $until }; members are told on the next workday morning.{ $late }
open-late = { " " }It was overdue: the register no longer shows it as missing, but the monthly inspection counts it as late.
open-view = See it
open-down = Take down
open-stays = It stays in view for seven days, until { $until }. If something in it must not be public, ask the chair.
open-down-sure = Take down “{ $title }”? Its words and files are erased.{ $early }
open-down-early = { " " }It has been up for less than seven days; the monthly inspection will count that.
open-down-yes = Take down
open-keep = Keep it
open-taken-down = It has been taken down.

## Told

open-news =
    📂 <b>Openness</b>

    { $parts }
open-news-new =
    <b>New:</b>
    { $lines }
open-news-missing =
    ❗ <b>Not disclosed in time:</b>
    { $lines }
open-news-line = • { $title }
open-group-due =
    🕓 <b>To be disclosed by { $due }:</b>
    { $lines }

    Publish in your private chat: /open
open-group-overdue =
    ❗ <b>Overdue, and members have been told so:</b>
    { $lines }

    Publish in your private chat: /open
