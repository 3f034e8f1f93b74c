# Money of the union: what is approved, spent and reviewed.
money-menu-money = The union’s money: approved, spent, reviewed
money-data = The union’s money
money-data-expenses = Expenses you had a hand in
money-data-budgets = Budgets you proposed or decided
money-kept = Records of money you dealt with stay for 30 years as part of the books, without your name.

## Amounts and periods

money-yuan = ¥{ $yuan }
money-none = none
money-year = { $year }
money-quarter = Quarter { $number } of { $year }
money-line-care = Care { $year }
money-line-other = Other expenses { $year }
money-line-activity = An activity that is gone ({ $year })
money-wrong-amount = That is no amount of yuan. For example: 120 or 1,200.50.
money-two-amounts = There are two numbers. Please put “yuan” behind the amount, for example: 30 tickets 900 yuan.
money-sums = Planned: { $planned }, approved: { $approved }, spent: { $spent }, reviewed: { $reviewed }
money-per-head = ; { $head } per head ({ $people } people)

## Overview

money-period =
    💰 <b>Money of the union, { $period }</b>{ $state }
    { $total }

    { $list }
money-period-empty =
    💰 <b>Money of the union, { $period }</b>{ $state }

    Nothing was budgeted or spent in this time.
money-closed = ; closed
money-total = Spent { $spent }, of which reviewed { $reviewed }
money-account =
    <b>{ $title }</b>
    { $sums }
money-being-reviewed = Under review; you will see it once that is done.
money-few = Told once the quarter is closed, and not for fewer than 5 payments.
money-care-few = Approved { $approved }. What was spent is told once the quarter is closed, and not for fewer than 5 payments.
money-open = { $title }
money-open-care = 🤝 Care
money-open-other = Other expenses
money-to-review = 🔎 To review ({ $count })
money-to-approve = ✋ Budgets to decide ({ $count })
money-whole-year = Whole year
money-by-quarter = By quarter
money-picture = 🖼 Picture
money-file = 📄 Table
money-file-caption = Money of the union, { $period }
money-all = ‹ All money
money-back = ‹ Back
money-before = ‹ { $period }
money-after = { $period } ›
money-gone = It is not there any more, or not yours to see.

## One budget line

money-line =
    💰 <b>{ $title }</b>
    { $sums }{ $notes }
money-note-asked = ⏳ { $amount } is asked for and waits for a second officer.
money-note-less = ⚠️ Less was approved than planned: please make the activity fit.
money-note-care = Care is entered from its case, with “🤝 Note a visit or help”. No name and no receipt is kept here.
money-row = { $state } No. { $number }, { $amount }
money-sign-waiting = ⏳
money-sign-objected = ✋
money-sign-passed = ✅
money-enter = ➕ Enter an expense
money-propose = Ask for a budget

## Budgets

money-ask-budget =
    <b>{ $title }</b>
    How much is needed in all? Please write the amount, for example 2000 or 1,200.50.
money-as-planned = As planned: { $amount }
money-budget-preview =
    <b>{ $title }</b>
    You ask for { $amount }; a second officer decides.
money-propose-yes = ✅ Ask for it
money-proposed = Asked for; a second officer decides.
money-proposed-already = This amount has been asked for already and waits.
money-nobody-approves = Noted, but there is no second officer who could decide.
money-asked =
    ✋ { $name } asks for a budget of <b>{ $amount }</b> for “{ $title }”.
    Planned { $planned }, approved so far { $approved }.{ $notes }

    Do you agree?
money-agree = ✅ Approve
money-decline = Decline
money-open-line = See this line
money-nothing-asked = No budget waits for you.
money-asked-over = This request is gone; there may be a newer one.
money-approved-already = It has been approved already.
money-declined-already = It has been declined already.
money-not-yours-to-approve = This is for another officer: not who asked, and nobody of fund review.
money-told-approved = ✅ { $name } has approved { $amount } for “{ $title }”.
money-told-declined = { $name } has declined { $amount } for “{ $title }”.
money-noted-approved = ✅ { $amount } for “{ $title }” is approved; who asked has been told.
money-noted-declined = { $amount } for “{ $title }” is declined; who asked has been told.

## Entering an expense

money-ask-entry =
    <b>{ $title }</b>
    How much was it, and what for? For example: <code>120 yuan, water</code>. You can send a photo or PDF of the receipt with these words under it.
money-ask-care =
    <b>{ $title }</b>
    How much was given? Please write the amount alone. No name is kept here, and the receipt goes to the treasurer, not into this chat.
money-ask-kind = “{ $entry }”: what kind of expense is it?
money-ask-payee = “{ $entry }”: who was paid?
money-ask-person = Which of us was paid?
money-person = { $name }
money-payee-firm = A shop or firm
money-payee-person = Somebody outside
money-payee-me = Me, who had paid
money-payee-other = Another of us, who had paid
money-payee-cared = The person cared for
money-somebody = somebody who has left
money-wrong-about = Please say what for in { $most } characters at most.
money-ask-day = On which day was it spent? For example: 2 November.
money-wrong-day = That is no day. For example: 2 November.
money-day-ahead = That day is still to come.
money-day-closed = { $period } is closed. Late receipts are entered with the day of entering.
money-preview =
    <b>{ $title }</b>
    { $amount }{ $about }
    { $kind } · paid to: { $payee } · { $day }
    Receipts: { $receipts ->
        [0] none yet
       *[other] { $receipts }
    }
    { $concerns }
money-fact-about = : { $about }
money-confirm = ✅ Enter it
money-confirm-anyway = ⚠️ Enter it anyway
money-change-kind = Kind
money-change-payee = Paid to
money-change-day = Day
money-drop = ✖ Drop it
money-dropped = Nothing was entered.
money-entry-over = This one is over.
money-look-again = Something has changed just now: please look again.
money-quarter-closed = This quarter is closed, and nothing in it changes any more.
money-care-from-case = Please enter it from its case.
money-care-no-picture = A receipt of care bears a name: please give it to the treasurer and do not send it here.
money-concern-unapproved = ⚠️ No budget has been approved.
money-concern-over = ⚠️ { $fen } more than the approved { $approved }.
money-concern-consent = ⚠️ In working time, and the employer’s consent has not been noted (Trade Union Law, art. 41).
money-concern-ceiling = ⚠️ { $fen } per head, over the union’s limit of { $most }.
money-concern-twin = ⚠️ No. { $number } has the same day, kind and amount. Is this the same expense?
money-told-payee = 💰 It was entered that { $amount } were paid to you for “{ $title }” (no. { $number }). If that is not so, please tell the fund-review committee.
money-told-cancelled = 💰 “{ $title }” was cancelled: { $approved } approved, { $spent } spent. Please get back what can be got back, and keep the receipts of the rest.
money-told-concerns =
    💰 An expense was entered for “{ $title }”:
    { $concerns }

## Receipts

money-entered = ✅ Entered as no. { $number }. Please write this number on the receipt.
money-entered-bare = ✅ Entered as no. { $number }; please write it on the receipt. Now please send a photo or PDF of the receipt. It is drawn anew and kept sealed.
money-on-paper = The receipt is on paper only
money-enter-more = ➕ Enter another
money-ask-receipt = Please send the receipt of no. { $number }: a photo, a picture file or a PDF.
money-only-picture = Please send a photo, a picture file or a PDF.
money-receipt-large = This file is too large: 15 MB at most, please.
money-receipts-many = One expense can have { $most } pictures of receipts at most.
money-receipt-long = This PDF has more than { $most } pages: please send those of the receipt alone.
money-receipt-unreadable = this file cannot be read; please send a photo, a picture file or a PDF without a password
money-receipt-fault = The receipt of no. { $number } was not kept: { $fault }.
money-receipt-kept = 📎 The receipt of no. { $number } is kept (pictures: { $pages }). If there is more, just send it.
money-row-settled = This row has been reviewed or closed, so no receipt can be added.
money-receipt-caption = Receipt { $place } of no. { $number }
money-receipt-lost = This picture cannot be opened any more: please look at the paper.
money-see-receipt = 📎 { $number }
money-add-receipt = 📎 Add a receipt

## Review

money-queue = 🔎 Waiting for your review: { $count }
money-queue-empty = 🔎 Nothing waits for your review.
money-look = 🔎 Look at it
money-to-look = 🔎 Expense no. { $number } waits for review: “{ $title }”, { $amount }.
money-nobody-reviews = ⚠️ Nobody may review these expenses (no. { $number }): who entered, was paid or approved does not review. Please add somebody to the fund-review committee.
money-nobody-reviews-care = ⚠️ Nobody may review expense no. { $number } for care: whoever could is concerned or had a hand in it. Please ask the chair for one more person on the fund-review committee; you need not say why.
money-no-fund-review = ⚠️ There is nobody left on the fund-review committee, and expenses wait for review. Please add somebody with /people.
money-shown =
    <b>No. { $number } · { $title }</b>
    { $amount }{ $about }
    { $kind } · paid to: { $payee } · { $day }
    Entered by: { $enterer }
    { $notes }{ $checks }
money-state-waiting = waiting
money-state-objected = objected
money-state-passed = reviewed
money-state-long-waiting = ⏳ Waits for review
money-state-long-objected = ✋ Fund review objects: please correct it or add a receipt
money-state-long-passed = ✅ Reviewed and passed
money-paper-only = 📄 The receipt is with the treasurer, on paper only.
money-no-receipt = ⚠️ There is no receipt yet.
money-corrects = Corrects no. { $number }
money-looked-passed = { $day }: passed by { $name }{ $reason }
money-looked-objected = { $day }: { $name } objected: { $reason }
money-checks =
    <b>Please check:</b>
    { $checks }
money-pass = ✅ Pass
money-pass-paper = ✅ I have seen the paper: pass
money-object = ✋ Object
money-passed = Passed.
money-passed-already = It has been passed already.
money-not-yours-to-review = Fund review does this, but not who entered, was paid or approved.
money-ask-objection = What is wrong with no. { $number }? One or two sentences; whoever entered it will read them.
money-wrong-reason = Please say what is wrong in { $most } characters at most.
money-objected = ✋ Your objection to no. { $number } (“{ $title }”) is noted, and whoever entered it has been told.
money-told-objected = ✋ Fund review objects to no. { $number } (“{ $title }”, { $amount }): { $reason }

## Corrections

money-correct = ✏️ Correct it
money-ask-right = No. { $number } now comes to { $amount }. What is the right amount in all? Write 0 if it never happened.
money-right-already = That is the amount it has now.
money-correct-preview =
    No. { $number }: from { $before } to { $after }. The old row stays; a new one of { $difference } is entered, for fund review to look at.
    { $concerns }
money-correct-yes = ✅ Enter the correction
money-changed-meanwhile = Somebody has changed it meanwhile: please look again.

## Closing

money-close = 🔒 Close the quarter
money-close-waits = { $period }: { $count } rows have not been passed. It can be closed once they are.
money-close-ask = { $period }: { $count } rows, { $spent }, all reviewed. Once closed, nothing in it changes; corrections are entered under a later day. Close it?
money-close-yes = 🔒 Close it
money-close-early = A quarter can be closed once it is over.
money-close-meanwhile = Something was entered meanwhile: please look again.
money-closed-already = It is closed already.
money-closed-told = 🔒 The money of { $period } has been reviewed and closed: { $spent } spent, care apart. Members see it with /money; please publish it with /open.

## Each week

money-week-review = 🔎 Expenses that wait for your review: { $count }.
money-week-approve = ✋ Budgets that wait for you: { $count }.
money-week-mend = 💰 Of the expenses you entered, { $count } lack a receipt or were objected to.
money-week-care = ⚠️ This year’s care has cost more than was approved ({ $approved }).
money-week-close = 🔒 Everything of { $period } has been reviewed: the quarter can be closed.

## Kinds of expenses, and what fund review looks at

money-kind-education = Education
money-check-education-1 = • Teaching material and teachers’ fees, these with tax papers
money-check-education-2 = • Prizes for learners within the province’s limit
money-kind-culture_sport = Culture and sports
money-check-culture_sport-1 = • There are a notice, a sign-in list and results
money-check-culture_sport-2 = • At most two thirds of those taking part win a prize; the province’s rule counts
money-check-culture_sport-3 = • Clothing only if needed, and within the limit
money-check-culture_sport-4 = • Souvenirs only where there are no prizes
money-kind-outing = Spring or autumn outing
money-check-outing-1 = • There and back on the same day
money-check-outing-2 = • Not to a place on the list of forbidden ones
money-check-outing-3 = • To a place that is allowed; tickets, transport and meal within the limit
money-kind-film = Film or show
money-check-film-1 = • Paid from dues where the rule says so
money-check-film-2 = • There is a list of who took part
money-kind-holiday_goods = Holiday goods
money-check-holiday_goods-1 = • Statutory festivals only
money-check-holiday_goods-2 = • Goods of custom or daily need, no cash and no shopping cards
money-check-holiday_goods-3 = • Per head and year within the province’s limit
money-check-holiday_goods-4 = • All members alike, with a signed list
money-kind-birthday = Birthday
money-check-birthday-1 = • A cake or a voucher for one, within the limit
money-kind-visit = Wedding, birth, illness, death, retirement
money-check-visit-1 = • What happened was seen in person; no medical papers here
money-check-visit-2 = • The amount is within the limit
money-check-visit-3 = • Two people visited
money-kind-hardship = Hardship help
money-check-hardship-1 = • It meets the rules and the committee decided; nothing is published in detail
money-check-hardship-2 = • Given to the person, who signed for it
money-kind-labour_protection = Labour protection, summer cooling
money-check-labour_protection-1 = • It does not replace what the employer has to supply
money-check-labour_protection-2 = • There is a list of who got it
money-kind-contest = Contest rewards
money-check-contest-1 = • The rules were published before the start
money-check-contest-2 = • Two people signed the result
money-check-contest-3 = • Within the province’s limit
money-kind-training_fee = Training and meetings of officers
money-check-training_fee-1 = • Plan, notice, attendance; lodging within the standard
money-kind-publicity = Publicity
money-check-publicity-1 = • Contract or invoice, and a sample was kept
money-kind-equipment = Equipment, books
money-check-equipment-1 = • It is in the register of assets
money-check-equipment-2 = • Two quotations above the committee’s limit
money-kind-other = Other
money-check-other-1 = • A minute of the committee says why
money-check-other-2 = • Not for meals, gifts or allowances

## Tables and pictures

money-part-lines = By line
money-part-rows = Row by row
money-part-kinds = By kind
money-column-title = What
money-column-planned = Planned (yuan)
money-column-approved = Approved (yuan)
money-column-spent = Spent (yuan)
money-column-reviewed = Reviewed (yuan)
money-column-people = People
money-column-head = Per head (yuan)
money-column-number = No.
money-column-day = Day
money-column-kind = Kind
money-column-about = What for
money-column-fen = Amount (yuan)
money-column-payee = Paid to
money-column-receipts = Receipts
money-column-state = Review
money-column-enterer = Entered by
money-column-reviewer = Reviewed by
money-column-corrects = Corrects no.
money-column-rows = Rows
money-column-waiting = Not passed (yuan)
money-column-Q1 = Quarter 1 (yuan)
money-column-Q2 = Quarter 2 (yuan)
money-column-Q3 = Quarter 3 (yuan)
money-column-Q4 = Quarter 4 (yuan)
money-picture-title = Money of the union, { $period }
money-picture-head = { $head } per head ({ $people } people)
money-picture-approved = approved { $amount }
money-picture-unapproved = nothing approved
money-picture-spent = spent { $amount }
money-picture-untold = spent: told after review
money-picture-legend = Pale: approved. Dark: spent. Orange: more than was approved.
money-picture-more = { $count } more are in the table.
